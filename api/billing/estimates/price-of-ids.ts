import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { findRows } from '#api/shared/find-row.ts';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import {
  canonicalOperation,
  type OperationName,
  operationCost,
} from '#domain/billing/operations.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { Content } from '#entities/writer/content.ts';
import { Image } from '#entities/writer/image.ts';
import { imageSettingsOfSite } from '#entities/writer/image-settings-of-site.ts';
import { Task } from '#entities/writer/task.ts';
import { writingPricing } from '#entities/writer/writing-price.ts';

type Ids = readonly string[];

/** What an operation costs over rows of one kind; null when the ids are of another kind. */
type Pricing = (em: EntityManager, operation: OperationName, ids: Ids) => Promise<number | null>;

/** Rows of one kind, each at its price; ids of which none is of the kind are of another. */
function each<Entity extends { id: string }>(
  entity: EntityName<Entity>,
  pricing: (
    em: EntityManager,
    operation: OperationName,
    rows: Entity[],
  ) => Promise<(row: Entity) => number>,
): Pricing {
  return async (em, operation, ids) => {
    const where = { id: { $in: [...ids] } } as object as FilterQuery<NoInfer<Entity>>;
    const isOfKind = (await em.count(entity, where, { filters: { granted: false } })) > 0;
    if (!isOfKind) return null;
    const rows = await findRows(em, entity, ids);
    const priceOf = await pricing(em, operation, rows);
    return rows.reduce((sum, row) => sum + priceOf(row), 0);
  };
}

/** Every row counts as so much of the operation. */
function counting<Entity extends { id: string }>(
  entity: EntityName<Entity>,
  amountOf: (row: Entity) => number = () => 1,
): Pricing {
  return each<Entity>(entity, async (em, operation) => {
    const { unitPrice } = await operationPrice(em, operation, 1);
    return (row) => operationCost(operation, amountOf(row), unitPrice);
  });
}

/** Pictures of a text: as many as its site wants. */
function picturing<Entity extends { id: string; siteId: string }>(
  entity: EntityName<Entity>,
): Pricing {
  return each<Entity>(entity, async (em, operation, rows) => {
    const { unitPrice } = await operationPrice(em, operation, 1);
    const wanted = new Map<string, number>();
    for (const siteId of new Set(rows.map((row) => row.siteId))) {
      const { featured, inArticle } = await imageSettingsOfSite(em, siteId);
      wanted.set(siteId, featured + inArticle);
    }
    return ({ siteId }) => operationCost(operation, wanted.get(siteId) ?? 0, unitPrice);
  });
}

/** One request, however many rows it is about. */
const together: Pricing = async (em, operation, ids) => {
  await findRows(em, Keyword, ids);
  return (await operationPrice(em, operation, 1)).credits;
};

/** Kinds of rows that an operation is done to. */
const pricings: Partial<Record<OperationName, readonly Pricing[]>> = {
  clustering: [together],
  idea_generation: [counting(Cluster)],
  title_generation: [counting(Keyword)],
  content_generation: [
    each(Task, (em) => writingPricing(em).then((priceOf) => (task) => priceOf(task).credits)),
    each(ContentIdea, (em) =>
      writingPricing(em).then(
        (priceOf) => (idea) =>
          priceOf({ wordCount: idea.estimatedWordCount, withResearch: false }).credits,
      ),
    ),
  ],
  article_research: [counting(Task)],
  image_prompt_extraction: [counting(Content), counting(Task)],
  image_generation: [counting(Image), picturing(Content), picturing(Task)],
  linking: [counting(Content)],
  optimization: [counting(Content, ({ wordCount }) => wordCount)],
  reparse: [counting(Content)],
};

/**
 * What an operation over these rows is expected to cost, as its start would reserve it.
 *
 * @throws UnknownOperation
 * @throws AppError `unprocessable` for an operation that is done to no rows, `not_found` and
 *   `permission_denied` for ids as everywhere
 */
export async function priceOfIds(em: EntityManager, name: string, ids: Ids): Promise<number> {
  const operation = canonicalOperation(name);
  const known = pricings[operation];
  if (!known) throw unprocessable('operation', 'This is priced by amount, not by ids');
  for (const pricing of known) {
    const credits = await pricing(em, operation, ids);
    if (credits !== null) return credits;
  }
  throw new AppError('not_found');
}
