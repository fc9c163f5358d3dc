import type { EntityManager } from '@mikro-orm/postgresql';
import { siteContext } from '#activities/shared/site-context.ts';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { generateContentContract } from '#contracts/ai/generate-content.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Task } from '#entities/writer/task.ts';
import { saveArticle } from './save-article.ts';

/** Writes the article of a task (spec/ai.md). */
export const generateContentFunction = defineAiFunction({
  ...generateContentContract,

  async load(em, step) {
    const task = await em.findOneOrFail(Task, {
      id: String(step.subject.taskId),
      deletedAt: null,
    });
    await beginTask(em, task, step.runId);
    const cluster = task.clusterId ? await em.findOne(Cluster, { id: task.clusterId }) : null;
    return {
      site: await siteContext(em, task.siteId),
      language: 'English (en-US)',
      tone: 'exciting',
      title: task.title,
      description: task.description,
      content_type: task.contentType,
      content_structure: task.contentStructure,
      cluster: cluster?.name ?? '',
      keywords: task.keywords,
      outline: [],
      word_count: task.wordCount,
    };
  },

  estimate: (data) => data.word_count,

  async save(em, step, output) {
    const task = await em.findOneOrFail(Task, { id: String(step.subject.taskId) });
    const content = await saveArticle(em, step, task, output);
    return {
      result: { contentId: content.id, wordCount: content.wordCount },
      message: `Wrote "${content.title}" (${content.wordCount} words)`,
      counts: { words: content.wordCount },
      amount: content.wordCount,
      relatedObjectType: 'content',
      relatedObjectId: content.id,
    };
  },
});

/** A task is written by one run at a time: by the one it was queued for. */
async function beginTask(em: EntityManager, task: Task, runId: string): Promise<void> {
  const begun = await em.nativeUpdate(
    Task,
    { id: task.id, runId, status: 'queued' },
    { status: 'in_progress' },
  );
  if (begun > 0) return;
  if (task.runId !== runId) throw conflict('The task does not belong to this run.');
  throw conflict(`The task is ${task.status}; it cannot be written now.`);
}
