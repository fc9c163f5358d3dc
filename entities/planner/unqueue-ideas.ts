import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { moveToTrash } from '#entities/shared/trash.ts';
import { Task } from '#entities/writer/task.ts';
import { ContentIdea } from './content-idea.ts';

/**
 * Takes the tasks of queued ideas back, as long as nobody has begun with them: a pending task goes to the
 * Trash, and a trigger makes its idea new again. In the caller's transaction.
 *
 * @param ids living ideas of this account
 * @returns why ideas were left out, by id
 */
export async function unqueueIdeas(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, string>> {
  // Tasks before ideas, as whatever deletes a task takes them.
  const tasks = await em.find(
    Task,
    { ideaId: { $in: [...ids] }, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
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
  // Its task was made after the tasks were read.
  if (!task) return 'The idea was queued at the same time; try again.';
  if (task.status === 'pending') return null;
  const state = task.status.replaceAll('_', ' ');
  return `The task of the idea is ${state}; only a pending one can be taken back.`;
}
