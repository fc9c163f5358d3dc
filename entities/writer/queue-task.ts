import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { taskMachine } from '#domain/writer/states.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
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
    {
      // In one order for everybody: requests that share tasks must not wait for each other.
      lockMode: LockMode.PESSIMISTIC_WRITE,
      orderBy: { id: 'asc' },
      // Thousands of them are read and changed by statements: nobody has to compare each at the commit.
      disableIdentityMap: true,
    },
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
export function queueTask(em: EntityManager, task: Task, runId: string): Promise<void> {
  return queueTasks(em, [task], [runId]);
}

/**
 * The same for many locked tasks at once: one that cannot be queued refuses all.
 *
 * @param runIds in the order of the tasks
 * @throws AppError `conflict`, ImpossibleTransition as `queueTask`
 */
export async function queueTasks(
  em: EntityManager,
  tasks: readonly Task[],
  runIds: readonly string[],
): Promise<void> {
  for (const { status } of tasks) {
    // In progress → queued is a step back that its own run may take, never a second start.
    if (status === 'in_progress') throw conflict('The task is in progress already.', 'ids');
  }
  await refuseFinished(em, tasks);
  for (const { status } of tasks) assertTransition(taskMachine, status, 'queued');
  await em.execute(
    `update igny8_tasks task set status = 'queued', run_id = item.run_id
     from unnest(?::uuid[], ?::uuid[]) as item (task_id, run_id) where task.id = item.task_id`,
    [arrayLiteral(tasks.map(({ id }) => id)), arrayLiteral(runIds)],
  );
}

/** A written task is written again only after its content was rejected (spec/domain.md, "State that moves"). */
async function refuseFinished(em: EntityManager, tasks: readonly Task[]): Promise<void> {
  const written = tasks.filter(({ status }) => status === 'completed').map(({ id }) => id);
  if (written.length === 0) return;
  const contents = await em.find(Content, { taskId: { $in: written }, deletedAt: null });
  const isRejected = ({ status, rejectReason }: Content) =>
    status === 'draft' && rejectReason !== null;
  if (!contents.every(isRejected)) throw conflict('The task is already completed', 'ids');
}
