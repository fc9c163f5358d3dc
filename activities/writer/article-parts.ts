import type { EntityManager } from '@mikro-orm/postgresql';
import { ArticlePart } from '#entities/writer/article-part.ts';
import type { Task } from '#entities/writer/task.ts';

interface NewPart {
  kind: ArticlePart['kind'];
  position: number;
  data: Record<string, unknown>;
  wordCount?: number;
}

/** Keeps what a step of a long article has brought; in the transaction that saves the step. */
export async function savePart(
  em: EntityManager,
  runId: string,
  task: Task,
  part: NewPart,
): Promise<void> {
  const { accountId, siteId, sectorId, id: taskId } = task;
  await em.insert(ArticlePart, { accountId, siteId, sectorId, taskId, runId, ...part });
}

/** What the steps of one kind have brought in this run, in their order. */
export async function partsOf(
  em: EntityManager,
  runId: string,
  kind: ArticlePart['kind'],
): Promise<ArticlePart[]> {
  return em.find(ArticlePart, { runId, kind }, { orderBy: { position: 'asc' } });
}
