import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import type { GenerateContentOutput } from '#contracts/ai/generate-content.ts';
import { slugify, uniqueSlug } from '#domain/shared/slug.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { htmlText } from '#domain/writer/html-text.ts';
import { truncateMetaDescription, truncateMetaTitle } from '#domain/writer/truncate-meta.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Content } from '#entities/writer/content.ts';
import { saveTerms } from '#entities/writer/save-terms.ts';
import { storeVersion } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';

/** Below this share of the wanted words an answer is not an article. */
const leastShareOfTarget = 0.3;

/** Cleans a written article and saves it as the content of its task, with its first version. */
export async function saveArticle(
  em: EntityManager,
  step: AiStepContext,
  task: Task,
  output: GenerateContentOutput,
): Promise<Content> {
  const html = cleanHtml(output.html);
  const wordCount = countWords(html);
  if (wordCount < task.wordCount * leastShareOfTarget) {
    const message = `The model wrote ${wordCount} of ${task.wordCount} words.`;
    throw ApplicationFailure.nonRetryable(message, 'ai_invalid');
  }
  const title = output.title.trim() || task.title;
  const written = {
    title,
    htmlContent: html,
    wordCount,
    metaTitle: truncateMetaTitle(output.meta_title || title),
    metaDescription: truncateMetaDescription(output.meta_description || htmlText(html)),
    primaryKeyword: output.primary_keyword,
    secondaryKeywords: output.secondary_keywords,
  };
  // Task, idea, content: the order in which whoever changes clusters locks them.
  await em.nativeUpdate(Task, { id: task.id }, { status: 'completed' });
  if (task.ideaId) await em.nativeUpdate(ContentIdea, { id: task.ideaId }, { status: 'completed' });
  const content = await upsertContent(em, step, task, written);
  await storeVersion(em, content, { runId: step.runId, reason: 'generated' });
  await saveTerms(em, content, 'category', output.categories);
  await saveTerms(em, content, 'tag', output.tags);
  return content;
}

type WrittenText = Pick<
  Content,
  | 'title'
  | 'htmlContent'
  | 'wordCount'
  | 'metaTitle'
  | 'metaDescription'
  | 'primaryKeyword'
  | 'secondaryKeywords'
>;

/** A rejected task is written anew as a new version of the same content. */
async function upsertContent(
  em: EntityManager,
  step: AiStepContext,
  task: Task,
  written: WrittenText,
): Promise<Content> {
  const existing = await em.findOne(Content, { taskId: task.id, deletedAt: null });
  if (existing) {
    const version = existing.version + 1;
    await em.nativeUpdate(
      Content,
      { id: existing.id },
      { ...written, version, status: 'draft', rejectReason: null },
    );
    return em.findOneOrFail(Content, { id: existing.id }, { refresh: true });
  }
  const id = stableId(step.stepKey, 'content');
  await em.insert(Content, {
    id,
    accountId: task.accountId,
    siteId: task.siteId,
    sectorId: task.sectorId,
    taskId: task.id,
    slug: await freeSlug(em, task.siteId, written.title),
    entityType: task.contentType,
    contentStructure: task.contentStructure,
    clusterId: task.clusterId ?? null,
    ...written,
  });
  return em.findOneOrFail(Content, { id });
}

async function freeSlug(em: EntityManager, siteId: string, title: string): Promise<string> {
  const wanted = slugify(title);
  const taken = await em.find(
    Content,
    { siteId, slug: { $like: `${wanted}%` } },
    { fields: ['slug'] },
  );
  return uniqueSlug(
    wanted,
    taken.map((content) => content.slug),
  );
}
