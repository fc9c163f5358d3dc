import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { Task } from '#entities/writer/task.ts';
import { finishRun } from './finish-run.ts';
import { Run } from './run.ts';

type Unstarted = { status: 'cancelled' } | { status: 'failed'; error: RunError };

/**
 * Ends a run whose workflow has never worked, in the caller's transaction: there is nobody else to give
 * its credits back, to let its task wait again and to end its optimising. A run that works or has ended is left alone.
 *
 * @returns whether it was ended
 */
export async function endUnstartedRun(
  em: EntityManager,
  runId: string,
  outcome: Unstarted,
): Promise<boolean> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const unstarted = await em.findOne(Run, { id: runId, startedAt: null, endedAt: null }, lock);
  if (!unstarted) return false;
  // Before the account, as a start does it: the other way round both would wait for ever.
  await em.nativeUpdate(Task, { runId, status: 'queued' }, { status: 'pending', runId: null });
  const reason = outcome.status === 'failed' ? outcome.error.message : 'The run was cancelled.';
  await em.nativeUpdate(
    OptimizationTask,
    { runId, status: { $in: ['pending', 'running'] } },
    { status: 'failed', metadata: { reason } },
  );
  await finishRun(em, { runId, ...outcome });
  return true;
}
