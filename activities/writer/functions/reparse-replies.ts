import type { EntityManager } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { z } from 'zod';
import { parseReply } from '#activities/thinker/parse-reply.ts';
import { writtenText } from '#contracts/ai/article-brief.ts';
import { articleSectionOutput } from '#contracts/ai/article-section.ts';
import { editArticleOutput } from '#contracts/ai/edit-article.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import type { AiStep } from '#entities/system/ai-step.ts';
import type { StoredReplies } from '#entities/writer/stored-replies.ts';
import type { Task } from '#entities/writer/task.ts';
import { articleMaterial } from './article-material.ts';
import { editedText, joinedSections } from './edited-text.ts';
import type { FinishedText } from './finished-text.ts';
import { readOutline } from './read-outline.ts';

/**
 * Puts a text together from stored replies as its steps did.
 *
 * @throws ApplicationFailure `ai_invalid` for replies that cannot be read any more
 */
export async function reparseReplies(
  em: EntityManager,
  task: Task,
  { whole, sections, edit }: StoredReplies,
): Promise<FinishedText> {
  if (whole) return { text: parsed(writtenText, whole), sources: [] };
  if (!edit) throw unreadable('the editor’s pass');
  const { edits, ...rest } = parsed(editArticleOutput, edit);
  const parts = sections.map((step) => cleanHtml(parsed(articleSectionOutput, step).html));
  const html = editedText(joinedSections(parts), edits, task.wordCount);
  const { sources } = await articleMaterial(em, edit.runId);
  const outline = await readOutline(em, edit.runId);
  return {
    text: { ...rest, html },
    sources,
    outline: outline.flat().map(({ heading }) => heading),
  };
}

/** The last reply of a step is the one that was saved: a repair follows what it repairs. */
function parsed<Shape>(schema: z.ZodType<Shape>, { replies, functionName }: AiStep): Shape {
  const reply = replies.at(-1);
  const read = reply ? parseReply(schema, reply) : null;
  if (!read?.ok) throw unreadable(functionName);
  return schema.parse(read.output);
}

function unreadable(what: string): ApplicationFailure {
  const message = `The stored reply of ${what} cannot be read any more.`;
  return ApplicationFailure.nonRetryable(message, 'ai_invalid');
}
