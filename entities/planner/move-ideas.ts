import type { EntityManager } from '@mikro-orm/postgresql';
import { type IdeaStatus, ideaMachine } from '#domain/planner/states.ts';
import { assertTransition, refusedMove } from '#domain/shared/transitions.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { ContentIdea } from './content-idea.ts';
import { queueIdea } from './queue-ideas.ts';
import { unqueueIdeas } from './unqueue-ideas.ts';

/**
 * Moves ideas to a state by doing what the state says: queued makes their tasks, new takes pending ones back,
 * completed asks for their content. In the caller's transaction; the ideas are locked, for new their tasks
 * before them (`lockTasksOfIdeas`).
 *
 * @returns why it is impossible, by id; the others were moved or there already
 */
export async function moveIdeas(
  em: EntityManager,
  ideas: readonly ContentIdea[],
  to: IdeaStatus,
): Promise<Map<string, string>> {
  const elsewhere = ideas.filter(({ status }) => status !== to);
  const refusals = new Map<string, string>();
  const note = ({ id }: ContentIdea, refusal: string | undefined) => {
    if (refusal !== undefined) refusals.set(id, refusal);
  };
  for (const idea of elsewhere) {
    const { status } = idea;
    note(
      idea,
      refusedMove(() => assertTransition(ideaMachine, status, to)),
    );
  }
  const moving = elsewhere.filter(({ id }) => !refusals.has(id));
  if (to === 'new') {
    const ids = moving.map(({ id }) => id);
    return new Map([...refusals, ...(await unqueueIdeas(em, ids))]);
  }
  for (const idea of moving) {
    note(idea, to === 'queued' ? (await queueIdea(em, idea)).error : await complete(em, idea));
  }
  return refusals;
}

async function complete(em: EntityManager, idea: ContentIdea): Promise<string | undefined> {
  const { id, status } = idea;
  if (!(await hasContent(em, id))) {
    return `The idea is ${status} and cannot become completed: its content does not exist yet.`;
  }
  await em.nativeUpdate(ContentIdea, { id }, { status: 'completed' });
  return undefined;
}

async function hasContent(em: EntityManager, ideaId: string): Promise<boolean> {
  const tasks = await em.find(Task, { ideaId }, { fields: ['id'] });
  const taskId = { $in: tasks.map(({ id }) => id) };
  return (await em.count(Content, { taskId, deletedAt: null })) > 0;
}
