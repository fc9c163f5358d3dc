import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { taskMachine } from '#domain/writer/states.ts';
import { Content } from './content.ts';
import { Task } from './task.ts';

/**
 * The living tasks with these ids, in the order of the ids, locked until the end of the transaction: of
 * two starts at once the second one sees what the first has made of them.
 *
 * @throws AppError `not_found` when one is unknown or in the Trash
 */
export async function lockTasks(em: EntityManager, ids: readonly string[]): Promise<Task[]> {
  const found = await em.find(
    Task,
    { id: { $in: [...ids] }, deletedAt: null },
    // In one order for everybody: requests that share tasks must not wait for each other.
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const byId = new Map(found.map((task) => [task.id, task]));
  return ids.map((id) => {
    const task = byId.get(id);
    if (!task) throw new AppError('not_found');
    return task;
  });
}

/**
 * Gives a locked task to the run that is to write it.
 *
 * @throws AppError `conflict` when it is being written, or written and not rejected
 * @throws ImpossibleTransition when it is queued for another run
 */
export async function queueTask(em: EntityManager, task: Task, runId: string): Promise<void> {
  // In progress → queued is a step back that its own run may take, never a second start.
  if (task.status === 'in_progress') throw conflict('The task is in progress already.', 'ids');
  if (task.status === 'completed') await refuseFinished(em, task);
  assertTransition(taskMachine, task.status, 'queued');
  await em.nativeUpdate(Task, { id: task.id }, { status: 'queued', runId });
}

/** A written task is written again only after its content was rejected (spec/domain.md, "State that moves"). */
async function refuseFinished(em: EntityManager, task: Task): Promise<void> {
  const content = await em.findOne(Content, { taskId: task.id, deletedAt: null });
  const isRejected = content?.status === 'draft' && content.rejectReason !== null;
  if (content && !isRejected) throw conflict('The task is already completed', 'ids');
}
