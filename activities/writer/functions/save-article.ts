import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import type { GenerateContentOutput } from '#contracts/ai/generate-content.ts';
import { slugify, uniqueSlug } from '#domain/shared/slug.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { htmlText } from '#domain/writer/html-text.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { changeText } from '#entities/writer/change-text.ts';
import { Content } from '#entities/writer/content.ts';
import { saveTerms } from '#entities/writer/save-terms.ts';
import { storeVersion, type VersionMaker } from '#entities/writer/store-version.ts';
import { Task } from '#entities/writer/task.ts';
import { type TextChange, textColumns } from '#entities/writer/text-columns.ts';

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
    html,
    metaTitle: output.meta_title || title,
    metaDescription: output.meta_description || htmlText(html),
    primaryKeyword: output.primary_keyword,
    secondaryKeywords: output.secondary_keywords,
  };
  // Task, idea, content: the order in which whoever changes clusters locks them.
  await em.nativeUpdate(Task, { id: task.id }, { status: 'completed' });
  if (task.ideaId) await em.nativeUpdate(ContentIdea, { id: task.ideaId }, { status: 'completed' });
  const content = await writeContent(em, step, task, written);
  await saveTerms(em, content, 'category', output.categories);
  await saveTerms(em, content, 'tag', output.tags);
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
  em.assign(content, { status: 'draft', rejectReason: null });
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
    slug: await freeSlug(em, task.siteId, title),
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
