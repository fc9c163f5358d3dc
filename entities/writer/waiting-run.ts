import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { inputOf } from '#entities/system/input-of.ts';
import { Run } from '#entities/system/run.ts';
import type { Content } from './content.ts';

/**
 * The pipeline that waits for a person's word on this content, whether it began with it or with its task; where
 * several do, the one that was written first.
 */
export async function waitingRunOf(em: EntityManager, content: Content): Promise<Run | null> {
  const [first = null] = await waitingRunsOf(em, content);
  return first;
}

function waitingRunsOf(em: EntityManager, content: Content): Promise<Run[]> {
  return em.find(
    Run,
    {
      accountId: content.accountId,
      subject: { $in: pipelineSubjects(content) },
      awaitingSince: { $ne: null },
      endedAt: null,
    },
    { orderBy: { id: 'asc' } },
  );
}

/** Of pipelines of a content: of its own, and of the task it was written for. */
function pipelineSubjects({ id, accountId, taskId }: Content): string[] {
  return [{ contentId: id }, ...(taskId ? [{ taskId }] : [])].map((subject) =>
    contentPipelineContract.subject({ accountId, subject, stages: [], destinations: [] }),
  );
}

/**
 * Refuses a content that a living pipeline is to put before somebody, or to publish, by itself.
 *
 * @throws AppError `conflict` naming the pipeline's state
 */
export async function refuseWhileInPipeline(em: EntityManager, content: Content): Promise<void> {
  const living = await em.find(
    Run,
    {
      accountId: content.accountId,
      subject: { $in: pipelineSubjects(content) },
      endedAt: null,
    },
    { populate: ['input'] },
  );
  const ahead = living.find((run) => {
    const { stages } = inputOf(contentPipelineContract, run);
    return stages.includes('review') || stages.includes('publish');
  });
  if (!ahead) return;
  throw conflict(
    `"${content.title}" is in a pipeline that decides about it: it is ${ahead.status.replaceAll('_', ' ')}`,
  );
}

/**
 * Tells the pipelines that wait with this content to look at it, in the caller's transaction: it was approved,
 * rejected or published another way than by a word to them.
 *
 * @param exceptRunId one that knows
 * @returns messages to deliver after the commit; the relay does it where the caller does not
 */
export async function tellWaitingRuns(
  em: EntityManager,
  content: Content,
  exceptRunId?: string,
): Promise<string[]> {
  const told: string[] = [];
  for (const run of await waitingRunsOf(em, content)) {
    if (run.id !== exceptRunId) told.push(await tellToLook(em, run));
  }
  return told;
}

/**
 * Has a run look at its content a moment after the caller's transaction, whatever becomes of who asks for it.
 *
 * @returns the message, which the relay delivers where the caller does not
 */
export function tellToLook(
  em: EntityManager,
  { accountId, workflowId }: Pick<Run, 'accountId' | 'workflowId'>,
): Promise<string> {
  return enqueue(em, { accountId, workflowId, kind: 'signal', payload: { signal: 'look' } });
}
