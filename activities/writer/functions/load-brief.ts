import type { EntityManager } from '@mikro-orm/postgresql';
import { writingContext } from '#activities/shared/writing-context.ts';
import type { ArticleBrief } from '#contracts/ai/article-brief.ts';
import { articlePlan } from '#domain/writer/article-plan.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Content } from '#entities/writer/content.ts';
import { ContentAttribute } from '#entities/writer/content-attribute.ts';
import { ContentTaxonomy } from '#entities/writer/content-taxonomy.ts';
import { Task } from '#entities/writer/task.ts';

/** A task that somebody removed meanwhile is not written. */
export function livingTask(em: EntityManager, taskId: unknown): Promise<Task> {
  return em.findOneOrFail(Task, { id: String(taskId), deletedAt: null });
}

/**
 * Everything a prompt is told of a task. The parts of a long article have the strategy of the function that
 * would write it in one call: one text has one strategy.
 */
export async function loadBrief(
  em: EntityManager,
  task: Task,
  runId: string,
): Promise<ArticleBrief> {
  const { siteId, sectorId } = task;
  const context = await writingContext(em, {
    siteId,
    sectorId,
    authorProfileId: task.authorProfileId ?? null,
    functionName: articlePlan(task).functionName,
    runId,
  });
  const cluster = task.clusterId ? await em.findOne(Cluster, { id: task.clusterId }) : null;
  return {
    ...context,
    // What is said of this one text wins over what holds for the site.
    article_context: task.articleContext || context.article_context,
    title: task.title,
    description: task.description,
    content_type: task.contentType,
    content_structure: task.contentStructure,
    cluster: cluster?.name ?? '',
    keywords: task.keywords,
    outline: task.outline,
    word_count: task.wordCount,
    attributes: await attributesOf(em, task),
    term: await termOf(em, task),
    turned_down_because: await rejectionOf(em, task),
  };
}

async function attributesOf(em: EntityManager, task: Task): Promise<ArticleBrief['attributes']> {
  const found = await em.find(ContentAttribute, { taskId: task.id }, { orderBy: { id: 'asc' } });
  return found.map(({ name, value }) => ({ name, value }));
}

async function termOf(em: EntityManager, task: Task): Promise<ArticleBrief['term']> {
  const term = task.taxonomyId ? await em.findOne(ContentTaxonomy, { id: task.taxonomyId }) : null;
  return term && { name: term.name, type: term.taxonomyType, description: term.description };
}

async function rejectionOf(em: EntityManager, task: Task): Promise<string> {
  const content = await em.findOne(
    Content,
    { taskId: task.id, deletedAt: null },
    { fields: ['rejectReason'] },
  );
  return content?.rejectReason ?? '';
}
