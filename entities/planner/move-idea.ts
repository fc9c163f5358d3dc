import type { EntityManager } from '@mikro-orm/postgresql';
import { type IdeaStatus, ideaMachine } from '#domain/planner/states.ts';
import { assertTransition, refusedMove } from '#domain/shared/transitions.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { ContentIdea } from './content-idea.ts';
import { queueIdea } from './queue-ideas.ts';
import { unqueueIdeas } from './unqueue-ideas.ts';

/**
 * Moves an idea to a state by doing what the state says: queued makes its task, new takes a pending one back,
 * completed asks for its content. In the caller's transaction; the idea is locked.
 *
 * @returns why it is impossible; undefined when it was done or the idea was there
 */
export async function moveIdea(
  em: EntityManager,
  idea: ContentIdea,
  to: IdeaStatus,
): Promise<string | undefined> {
  const { id, status } = idea;
  if (status === to) return undefined;
  const refusal = refusedMove(() => assertTransition(ideaMachine, status, to));
  if (refusal !== undefined) return refusal;
  if (to === 'queued') return (await queueIdea(em, idea)).error;
  if (to === 'new') return (await unqueueIdeas(em, [id])).get(id);
  if (!(await hasContent(em, id))) {
    return `The idea is ${status} and cannot become completed: its content does not exist yet.`;
  }
  await em.nativeUpdate(ContentIdea, { id }, { status: to });
  return undefined;
}

async function hasContent(em: EntityManager, ideaId: string): Promise<boolean> {
  const tasks = await em.find(Task, { ideaId }, { fields: ['id'] });
  const taskId = { $in: tasks.map(({ id }) => id) };
  return (await em.count(Content, { taskId, deletedAt: null })) > 0;
}
