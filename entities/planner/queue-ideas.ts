import { type EntityManager, LockMode, type RequiredEntityData } from '@mikro-orm/postgresql';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Task } from '#entities/writer/task.ts';
import { ContentIdea } from './content-idea.ts';

/** What became of one idea of the request. */
export interface QueuedIdea {
  id: string;
  ok: boolean;
  task_id?: string;
  error?: string;
}

/**
 * Makes a task of each idea that has none yet, in the caller's transaction; a trigger shows the ideas as
 * queued. An idea that is already queued or written is left out with its reason.
 *
 * @param ids ideas of this account; an unknown one is the caller's 404, before this
 */
export async function queueIdeas(em: EntityManager, ids: string[]): Promise<QueuedIdea[]> {
  const ideas = await em.find(
    ContentIdea,
    { id: { $in: ids }, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const verdicts = new Map<string, QueuedIdea>();
  const tasks: RequiredEntityData<Task>[] = [];
  for (const idea of ideas) {
    const { verdict, task } = taskOf(idea);
    verdicts.set(idea.id, verdict);
    if (task) tasks.push(task);
  }
  if (tasks.length > 0) await em.insertMany(Task, tasks);
  return ids.flatMap((id) => verdicts.get(id) ?? []);
}

/** The same for one idea, locked by the caller. A new idea has no living task: a trigger sees to that. */
export async function queueIdea(em: EntityManager, idea: ContentIdea): Promise<QueuedIdea> {
  const { verdict, task } = taskOf(idea);
  if (task) await em.insert(Task, task);
  return verdict;
}

function taskOf(idea: ContentIdea): { verdict: QueuedIdea; task?: RequiredEntityData<Task> } {
  const { id: ideaId, accountId, siteId, sectorId } = idea;
  if (idea.status !== 'new') {
    return { verdict: { id: ideaId, ok: false, error: `The idea is already ${idea.status}.` } };
  }
  const id = uuidv7();
  const task = {
    id,
    accountId,
    siteId,
    sectorId,
    ideaId,
    clusterId: idea.clusterId ?? null,
    title: idea.ideaTitle,
    description: idea.description,
    contentType: idea.contentType,
    contentStructure: idea.contentStructure,
    keywords: idea.targetKeywords,
    wordCount: idea.estimatedWordCount,
  };
  return { verdict: { id: ideaId, ok: true, task_id: id }, task };
}
