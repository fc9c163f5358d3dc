import type { EntityManager, EntityName, FilterQuery } from '@mikro-orm/postgresql';
import { findRowsWithout } from '#api/shared/find-row.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { stagesOfEntry } from '#domain/writer/pipeline-entry.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { Content } from '#entities/writer/content.ts';
import { contentTexts } from '#entities/writer/content-texts.ts';
import { pipelinePricing } from '#entities/writer/pipeline-pricing.ts';
import { Task } from '#entities/writer/task.ts';

interface Wish {
  ids: readonly string[];
  stages: readonly PipelineStage[] | undefined;
}

/** Rows with these ids, or none where they are of another kind. */
async function rowsOf<
  Row extends { id: string },
  Left extends Exclude<keyof Row & string, 'id'> = never,
>(
  em: EntityManager,
  entity: EntityName<Row>,
  ids: readonly string[],
  left: readonly Left[] = [],
): Promise<Omit<Row, Left>[]> {
  const where = { id: { $in: [...ids] } } as object as FilterQuery<NoInfer<Row>>;
  if ((await em.count(entity, where, { filters: { granted: false } })) === 0) return [];
  return findRowsWithout(em, entity, ids, left);
}

interface Piece {
  siteId: string;
  wordCount: number;
  withResearch: boolean;
  stages: PipelineStage[];
}

/** What is written or gone on with, by the ids; none of clusters and keywords. */
async function piecesOf(em: EntityManager, { ids, stages }: Wish): Promise<Piece[]> {
  const unwritten = stagesOfEntry('unwritten', { stages });
  const tasks = await rowsOf(em, Task, ids);
  if (tasks.length > 0) {
    return tasks.map(({ siteId, wordCount, withResearch }) => {
      return { siteId, wordCount, withResearch, stages: unwritten };
    });
  }
  const ideas = await rowsOf(em, ContentIdea, ids);
  if (ideas.length > 0) {
    return ideas.map(({ siteId, estimatedWordCount: wordCount }) => {
      return { siteId, wordCount, withResearch: false, stages: unwritten };
    });
  }
  const contents = await rowsOf(em, Content, ids, contentTexts);
  return contents.map(({ siteId, wordCount, source }) => {
    const entry = source === 'igny8' ? 'written_here' : 'written_elsewhere';
    return { siteId, wordCount, withResearch: false, stages: stagesOfEntry(entry, { stages }) };
  });
}

/**
 * What `pipelines/content/` over these rows would hold when it starts. Of clusters and keywords that is their
 * first stage: nobody knows yet how many articles they become.
 *
 * @throws AppError `not_found`, `permission_denied` for ids as everywhere
 */
export async function pipelinePrice(em: EntityManager, wish: Wish): Promise<number> {
  const pieces = await piecesOf(em, wish);
  if (pieces.length > 0) {
    const priceOf = await pipelinePricing(
      em,
      pieces.map(({ siteId }) => siteId),
    );
    return pieces.reduce((sum, piece) => sum + priceOf(piece.stages, piece).total, 0);
  }
  const clusters = await rowsOf(em, Cluster, wish.ids);
  if (clusters.length > 0) {
    return clusters.length * (await operationPrice(em, 'idea_generation', 1)).credits;
  }
  const keywords = await rowsOf(em, Keyword, wish.ids);
  if (keywords.length === 0) throw new AppError('not_found');
  return (await operationPrice(em, 'clustering', 1)).credits;
}
