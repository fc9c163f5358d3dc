import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Task } from './task.ts';

/** What a task is refused with whose idea has a living one. */
export const ideaTaken = { field: 'idea_id', message: 'This idea already has a task' };

/**
 * The idea that a task is to be made of: living, of the sector and without a task, and locked as `queueIdeas`
 * does it, so that two tasks of one idea are not made at once. A trigger shows it as queued.
 *
 * @throws AppError `unprocessable` for one of elsewhere, `conflict` for one that has a task
 */
export async function takeIdea(
  em: EntityManager,
  sectorId: string,
  ideaId: string,
): Promise<ContentIdea> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  const idea = await em.findOne(ContentIdea, { id: ideaId, sectorId, deletedAt: null }, lock);
  if (!idea) throw unprocessable('idea_id', 'Idea must belong to the selected sector');
  if (await em.findOne(Task, { ideaId, deletedAt: null })) {
    throw conflict(ideaTaken.message, ideaTaken.field);
  }
  return idea;
}
