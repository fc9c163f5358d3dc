import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import type { RuleAction } from '#contracts/automation/rule-actions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { RunInput } from '#contracts/workflows/workflow-contract.ts';
import { stableHash } from '#domain/shared/stable-hash.ts';
import { Sector } from '#entities/identity/sector.ts';
import { linkingStart } from '#entities/linker/linking-start.ts';
import { optimizationStart } from '#entities/optimizer/optimization-start.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { clusteringStart } from '#entities/planner/clustering-start.ts';
import { ideasStarts } from '#entities/planner/ideas-starts.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { chooseKeywords } from '#entities/planner/propose-clustering.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { Content } from '#entities/writer/content.ts';
import { imagesStart } from '#entities/writer/images-start.ts';
import { lockTasks } from '#entities/writer/queue-task.ts';
import { writingStarts } from '#entities/writer/writing-starts.ts';
import { publishAfterReview } from './publish-after-review.ts';

/** Actions that are done by runs of their own. */
export type StartingAction = Exclude<RuleAction, { type: 'notify' | 'queue_ideas' }>;

type Start = RunStart<RunInput>;

interface Living {
  id: string;
  siteId: string;
  deletedAt?: Date | null;
}

/**
 * Living rows of the rule's site, oldest first.
 *
 * @throws AppError `not_found` when one is gone or is another site's
 */
async function rowsOf<Row extends Living>(
  em: EntityManager,
  entity: EntityName<Row>,
  siteId: string,
  ids: readonly string[],
): Promise<Row[]> {
  const where = { id: { $in: [...ids] }, siteId, deletedAt: null } as object;
  const rows = await em.find(entity, where as FilterQuery<NoInfer<Row>>);
  if (rows.length < new Set(ids).size) {
    const missing = 'Something the action names is not on the site any more';
    throw new AppError('not_found', { errors: { non_field_errors: [missing] } });
  }
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * The starts of what an action does with these objects: the same as when a person asks for it, but that what is
 * published is reviewed first.
 *
 * @throws AppError, ImpossibleTransition as the starts of each kind of work
 */
export async function actionStarts(
  em: EntityManager,
  siteId: string,
  action: StartingAction,
  ids: readonly string[],
): Promise<Start[]> {
  switch (action.type) {
    case 'cluster_keywords':
      return clusterings(em, await rowsOf(em, Keyword, siteId, ids));
    case 'generate_ideas':
      return ideasStarts(em, await rowsOf(em, Cluster, siteId, ids), action.params.count);
    case 'generate_content':
      return writingStarts(em, await lockTasks(em, ids));
    default:
      return startsOfContents(em, action, await rowsOf(em, Content, siteId, ids));
  }
}

/** One clustering a sector: a keyword never leaves its own. */
async function clusterings(em: EntityManager, keywords: readonly Keyword[]): Promise<Start[]> {
  const starts: Start[] = [];
  for (const [sectorId, its] of Map.groupBy(keywords, (keyword) => keyword.sectorId)) {
    const sector = await em.findOneOrFail(Sector, { id: sectorId });
    const ids = its.map(({ id }) => id);
    const keywordIds = await chooseKeywords(em, sector, { ids });
    starts.push(
      await clusteringStart(em, { sector, keywordIds, selectionKey: stableHash(keywordIds) }),
    );
  }
  return starts;
}

type ContentAction = Extract<StartingAction, { params: { content_ids?: string[] | undefined } }>;

async function startsOfContents(
  em: EntityManager,
  action: Exclude<
    StartingAction,
    { type: 'cluster_keywords' | 'generate_ideas' | 'generate_content' }
  >,
  contents: readonly Content[],
): Promise<Start[]> {
  const starts: Start[] = [];
  for (const content of contents) starts.push(...(await startsOfContent(em, action, content)));
  return starts;
}

async function startsOfContent(
  em: EntityManager,
  action: ContentAction,
  content: Content,
): Promise<Start[]> {
  switch (action.type) {
    case 'generate_images':
      return [await imagesStart(em, content)];
    case 'link_content':
      return [await linkingStart(em, content)];
    case 'optimize_content':
      return [await optimizationStart(em, content, undefined)];
    case 'publish_content':
      return [await publishAfterReview(em, content, action.params.destinations)];
  }
}
