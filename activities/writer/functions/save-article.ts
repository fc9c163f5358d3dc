import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { htmlText } from '#domain/writer/html-text.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { freeSlug } from '#entities/writer/free-slug.ts';
import { reviewAnew } from '#entities/writer/move-content.ts';
import { saveTerms } from '#entities/writer/save-terms.ts';
import { storeVersion, type VersionMaker } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';
import { type TextChange, textColumns } from '#entities/writer/text-columns.ts';
import { examineArticle } from './examine-article.ts';
import type { FinishedText } from './finished-text.ts';
import { leastShareOfTarget } from './least-share-of-target.ts';

/** Checks and cleans a written article and saves it as the content of its task, with its first version. */
export async function saveArticle(
  em: EntityManager,
  step: AiStepContext,
  task: Task,
  finished: FinishedText,
): Promise<Content> {
  const { text } = finished;
  const { html, sources, findings } = await examineArticle(em, task, finished, step.runId);
  const wordCount = countWords(html);
  if (wordCount < task.wordCount * leastShareOfTarget) {
    const message = `The model wrote ${wordCount} of ${task.wordCount} words.`;
    throw ApplicationFailure.nonRetryable(message, 'ai_invalid');
  }
  const title = text.title.trim() || task.title;
  const written = {
    title,
    html,
    metaTitle: text.meta_title || title,
    metaDescription: text.meta_description || htmlText(html),
    primaryKeyword: text.primary_keyword,
    secondaryKeywords: text.secondary_keywords,
  };
  // Task, idea, content: the order in which whoever changes clusters locks them.
  await em.nativeUpdate(Task, { id: task.id }, { status: 'completed' });
  if (task.ideaId) await em.nativeUpdate(ContentIdea, { id: task.ideaId }, { status: 'completed' });
  const content = await writeContent(em, step, task, written);
  const { authorProfileId = null } = task;
  em.assign(content, { sources, findings, authorProfileId, writtenByRunId: step.runId });
  await em.flush();
  await saveTerms(em, content, 'category', text.categories);
  await saveTerms(em, content, 'tag', text.tags);
  return content;
}

/** A rejected task is written anew as a new version of the same content. */
async function writeContent(
  em: EntityManager,
  step: AiStepContext,
  task: Task,
  written: TextChange,
): Promise<Content> {
  const maker = { runId: step.runId, reason: 'generated' };
  const content = await em.findOne(
    Content,
    { taskId: task.id, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!content) return insertContent(em, step, task, written, maker);
  reviewAnew(content);
  await changeText(em, content, written, maker);
  return content;
}

async function insertContent(
  em: EntityManager,
  step: AiStepContext,
  task: Task,
  written: TextChange,
  maker: VersionMaker,
): Promise<Content> {
  const id = stableId(step.stepKey, 'content');
  const { title = task.title, htmlContent = '', wordCount = 0, ...text } = textColumns(written);
  await em.insert(Content, {
    id,
    accountId: task.accountId,
    siteId: task.siteId,
    sectorId: task.sectorId,
    taskId: task.id,
    slug: await freeSlug(em, task.siteId, { title }),
    entityType: task.contentType,
    contentStructure: task.contentStructure,
    clusterId: task.clusterId ?? null,
    title,
    htmlContent,
    wordCount,
    ...text,
  });
  const content = await em.findOneOrFail(Content, { id });
  await storeVersion(em, content, maker);
  return content;
}
