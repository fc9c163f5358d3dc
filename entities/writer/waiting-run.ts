import type { EntityManager } from '@mikro-orm/postgresql';
import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { Run } from '#entities/system/run.ts';
import type { Content } from './content.ts';

/** The pipeline that waits for a person's word on this content, whether it began with it or with its task. */
export async function waitingRunOf(
  em: EntityManager,
  { id, accountId, taskId }: Content,
): Promise<Run | null> {
  const subjects = [{ contentId: id }, ...(taskId ? [{ taskId }] : [])].map((subject) =>
    contentPipelineContract.subject({ accountId, subject, stages: [], destinations: [] }),
  );
  return em.findOne(Run, {
    accountId,
    subject: { $in: subjects },
    awaitingSince: { $ne: null },
    endedAt: null,
  });
}

/**
 * Tells the pipeline that waits with this content to look at it, in the caller's transaction: it was approved,
 * rejected or published another way than by a word to the run.
 *
 * @returns messages to deliver after the commit; the relay does it where the caller does not
 */
export async function tellWaitingRun(em: EntityManager, content: Content): Promise<string[]> {
  const run = await waitingRunOf(em, content);
  return run ? [await tellToLook(em, run)] : [];
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
