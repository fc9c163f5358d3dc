import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { Task } from '#entities/writer/task.ts';
import { ContentIdea } from './content-idea.ts';

/**
 * Locks the living tasks of ideas until the end of the transaction, in one order for everybody. Before the
 * ideas: whatever changes or deletes a task holds it when a trigger comes for its idea.
 */
export async function lockTasksOfIdeas(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute(
    `select 1 from igny8_tasks where idea_id = any(?::uuid[]) and deleted_at is null
     order by id for no key update`,
    [arrayLiteral(ids)],
  );
}

/**
 * Takes the tasks of queued ideas back, as long as nobody has begun with them: a pending task goes to the
 * Trash, and a trigger makes its idea new again. In the caller's transaction, which has locked the tasks
 * (`lockTasksOfIdeas`), and may have locked the ideas since.
 *
 * @param ids living ideas of this account
 * @returns why ideas were left out, by id
 */
export async function unqueueIdeas(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, string>> {
  // A task that came since is not waited for: whoever holds it may wait for the idea.
  const lockMode = LockMode.PESSIMISTIC_PARTIAL_WRITE;
  const tasks = await em.find(
    Task,
    { ideaId: { $in: [...ids] }, deletedAt: null },
    { lockMode, orderBy: { id: 'asc' }, refresh: true },
  );
  const byIdea = new Map(tasks.map((task) => [task.ideaId, task]));
  const ideas = await em.find(ContentIdea, { id: { $in: [...ids] } }, { refresh: true });
  const leftOut = new Map<string, string>();
  for (const idea of ideas) {
    const refusal = refusalOf(idea, byIdea.get(idea.id));
    if (refusal !== null) leftOut.set(idea.id, refusal);
  }
  const taken = tasks.filter(({ ideaId }) => !leftOut.has(ideaId ?? ''));
  await moveToTrash(
    em,
    Task,
    taken.map(({ id }) => id),
  );
  return leftOut;
}

function refusalOf({ status }: ContentIdea, task: Task | undefined): string | null {
  if (status !== 'queued') return `The idea is ${status}, not queued.`;
  // Its task was made, or is being changed, since the tasks were locked.
  if (!task) return 'The idea was queued at the same time; try again.';
  if (task.status === 'pending') return null;
  const state = task.status.replaceAll('_', ' ');
  return `The task of the idea is ${state}; only a pending one can be taken back.`;
}
