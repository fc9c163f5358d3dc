import { type EntityManager, LockMode, raw } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { taskMachine } from '#domain/writer/states.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { Content } from './content.ts';
import { Task } from './task.ts';

const lockedColumns = [
  'id',
  'siteId',
  'sectorId',
  'title',
  'wordCount',
  'withResearch',
  'status',
] as const;

/** What starts of runs read of a task; of thousands nothing else is carried about. */
export type LockedTask = Pick<Task, (typeof lockedColumns)[number]>;

/**
 * The living tasks with these ids, in the order of the ids, locked until the end of the transaction: of
 * two starts at once the second one sees what the first has made of them.
 *
 * @throws AppError `not_found` when one is unknown or in the Trash
 */
export async function lockTasks(em: EntityManager, ids: readonly string[]): Promise<LockedTask[]> {
  const query = em
    .createQueryBuilder(Task, 'task')
    .select([...lockedColumns])
    // One parameter: a list of thousands is slow to be put together.
    .where({ [raw('task.id = any(?::uuid[])', [arrayLiteral(ids)])]: [], deletedAt: null })
    // In one order for everybody: requests that share tasks must not wait for each other.
    .orderBy({ id: 'asc' })
    .setLockMode(LockMode.PESSIMISTIC_WRITE);
  await query.applyFilters();
  const found = await query.execute<LockedTask[]>('all');
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
export function queueTask(em: EntityManager, task: LockedTask, runId: string): Promise<void> {
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
  tasks: readonly LockedTask[],
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
async function refuseFinished(em: EntityManager, tasks: readonly LockedTask[]): Promise<void> {
  const written = tasks.filter(({ status }) => status === 'completed').map(({ id }) => id);
  if (written.length === 0) return;
  const contents = await em.find(Content, { taskId: { $in: written }, deletedAt: null });
  const isRejected = ({ status, rejectReason }: Content) =>
    status === 'draft' && rejectReason !== null;
  if (!contents.every(isRejected)) throw conflict('The task is already completed', 'ids');
}
