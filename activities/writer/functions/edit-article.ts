import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { partsOf, savePart } from '#activities/writer/article-parts.ts';
import { earlierReplies } from '#activities/writer/earlier-replies.ts';
import { editArticleContract } from '#contracts/ai/edit-article.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { blocksOf } from '#domain/writer/edit-blocks.ts';
import { meetsWordTarget } from '#domain/writer/word-target.ts';
import { articleMaterial } from './article-material.ts';
import { editedText, joinedSections } from './edited-text.ts';
import { livingTask, loadBrief } from './load-brief.ts';
import { readOutline } from './read-outline.ts';
import { saveArticle } from './save-article.ts';
import { savedArticle } from './saved-article.ts';

const storedSection = z.object({ html: z.string() });

/** The editor's pass over a long article: smooths and corrects by blocks, gives title and meta, and saves it. */
export const editArticleFunction = defineAiFunction({
  ...editArticleContract,

  async load(em, step) {
    const task = await livingTask(em, step.subject.taskId);
    const brief = await loadBrief(em, task, step.runId);
    const material = await articleMaterial(em, step.runId);
    const html = await assembled(em, step.runId);
    const words = countWords(html);
    return {
      ...brief,
      ...material,
      blocks: blocksOf(html).map((block, index) => ({ block: index + 1, html: block })),
      words_now: words,
      length: lengthOf(words, task.wordCount),
    };
  },

  earlierReplies,

  estimate: (data) => data.word_count,

  async save(em, step, { edits, ...rest }) {
    const task = await livingTask(em, step.subject.taskId);
    const outline = await readOutline(em, step.runId);
    const { sources } = await articleMaterial(em, step.runId);
    const html = editedText(await assembled(em, step.runId), edits, task.wordCount);
    const content = await saveArticle(em, step, task, {
      text: { ...rest, html },
      sources: sources.map(({ url, title }) => ({ url, title })),
      outline: outline.flat().map(({ heading }) => heading),
    });
    await savePart(em, step.runId, task, {
      kind: 'edit',
      position: 0,
      data: { edits },
      wordCount: content.wordCount,
    });
    return {
      ...savedArticle(content),
      amount: content.wordCount,
      chargedWith: ['article_outline', 'article_section'],
    };
  },
});

/** The parts one after the other, cleaned as one text: what the editor's block numbers count. */
async function assembled(em: EntityManager, runId: string): Promise<string> {
  const sections = await partsOf(em, runId, 'section');
  return joinedSections(sections.map(({ data }) => storedSection.parse(data).html));
}

function lengthOf(words: number, target: number): 'as_wanted' | 'too_short' | 'too_long' {
  if (meetsWordTarget(words, target)) return 'as_wanted';
  return words < target ? 'too_short' : 'too_long';
}
