import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
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
  for (const idea of ideas) {
    verdicts.set(idea.id, await queueIdea(em, idea));
  }
  return ids.flatMap((id) => verdicts.get(id) ?? []);
}

/** The same for one idea, locked by the caller. A new idea has no living task: a trigger sees to that. */
export async function queueIdea(em: EntityManager, idea: ContentIdea): Promise<QueuedIdea> {
  if (idea.status !== 'new') {
    return { id: idea.id, ok: false, error: `The idea is already ${idea.status}.` };
  }
  const taskId = uuidv7();
  await em.insert(Task, {
    id: taskId,
    accountId: idea.accountId,
    siteId: idea.siteId,
    sectorId: idea.sectorId,
    ideaId: idea.id,
    clusterId: idea.clusterId ?? null,
    title: idea.ideaTitle,
    description: idea.description,
    contentType: idea.contentType,
    contentStructure: idea.contentStructure,
    keywords: idea.targetKeywords,
    wordCount: idea.estimatedWordCount,
  });
  return { id: idea.id, ok: true, task_id: taskId };
}
