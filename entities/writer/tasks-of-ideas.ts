import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { queueIdeas } from '#entities/planner/queue-ideas.ts';
import { type LockedTask, lockTasks } from './queue-task.ts';
import { Task } from './task.ts';

/**
 * The tasks of ideas, locked, in the order of the ideas: new ideas are queued as tasks, one that is queued has
 * its task already.
 *
 * @param ideaIds ideas of this account; an unknown one is the caller's 404, before this
 * @throws AppError `conflict` for an idea whose content exists
 */
export async function tasksOfIdeas(em: EntityManager, ideaIds: string[]): Promise<LockedTask[]> {
  const verdicts = await queueIdeas(em, ideaIds);
  const rows = await em.find(
    Task,
    { ideaId: { $in: ideaIds }, deletedAt: null },
    { fields: ['id', 'ideaId'] },
  );
  const byIdea = new Map(rows.map(({ id, ideaId }) => [String(ideaId), id]));
  const taskIds = verdicts.map(({ id, error }) => {
    const taskId = byIdea.get(id);
    if (taskId === undefined) throw conflict(error ?? 'The idea has no task.', 'idea_ids');
    return taskId;
  });
  return lockTasks(em, taskIds);
}
