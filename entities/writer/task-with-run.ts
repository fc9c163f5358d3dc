import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import type { Content } from './content.ts';
import { Task } from './task.ts';

/** Why nobody may change or delete a task now: a run has it, at the price of what it was when it began. */
export function heldByRun({ status, runId }: Task): string | undefined {
  if (status !== 'queued' && status !== 'in_progress') return undefined;
  const run = runId ? `the run ${runId}` : 'its run';
  return `The task is ${status.replaceAll('_', ' ')}; cancel ${run} first.`;
}

/** @throws AppError `conflict` while a run has the task */
export function refuseHeld(task: Task): void {
  const refusal = heldByRun(task);
  if (refusal !== undefined) throw conflict(refusal, 'status');
}

/**
 * A text that is being written anew is not what somebody approves or publishes.
 *
 * @throws AppError `conflict` while a run has the task of the content
 */
export async function refuseWhileWritten(em: EntityManager, { taskId }: Content): Promise<void> {
  const task = taskId ? await em.findOne(Task, { id: taskId, deletedAt: null }) : null;
  if (task) refuseHeld(task);
}
