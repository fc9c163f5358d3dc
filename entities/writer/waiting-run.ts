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
  if (!run) return [];
  const { accountId, workflowId } = run;
  const message = { accountId, workflowId, kind: 'signal', payload: { signal: 'look' } } as const;
  return [await enqueue(em, message)];
}
