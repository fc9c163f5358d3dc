import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { Task } from '#entities/writer/task.ts';

/**
 * A task is written by one run at a time: by the one it was queued for. A repetition by that run changes
 * nothing, also after it has written it: a run that Temporal had lost is started anew and goes past what is done.
 *
 * @throws AppError `conflict` for any other run, and for a task that is not to be written now
 */
export async function beginTask(em: EntityManager, task: Task, runId: string): Promise<void> {
  const begun = await em.nativeUpdate(
    Task,
    { id: task.id, runId, status: { $in: ['queued', 'in_progress'] } },
    { status: 'in_progress' },
  );
  if (begun > 0 || (task.runId === runId && task.status === 'completed')) return;
  if (task.runId !== runId) throw conflict('The task does not belong to this run.');
  throw conflict(`The task is ${task.status}; it cannot be written now.`);
}
