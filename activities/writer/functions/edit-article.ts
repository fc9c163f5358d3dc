import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { partsOf, savePart } from '#activities/writer/article-parts.ts';
import { earlierReplies } from '#activities/writer/earlier-replies.ts';
import { editArticleContract } from '#contracts/ai/edit-article.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { applyEdits, type BlockEdit, blocksOf } from '#domain/writer/edit-blocks.ts';
import { meetsWordTarget } from '#domain/writer/word-target.ts';
import { articleMaterial } from './article-material.ts';
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
    const html = edited(await assembled(em, step.runId), edits, task.wordCount);
    const content = await saveArticle(em, step, task, {
      text: { ...rest, html },
      sources,
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
  return cleanHtml(sections.map(({ data }) => storedSection.parse(data).html).join('\n'));
}

function lengthOf(words: number, target: number): 'as_wanted' | 'too_short' | 'too_long' {
  if (meetsWordTarget(words, target)) return 'as_wanted';
  return words < target ? 'too_short' : 'too_long';
}

/** An editor that takes the text away from its target has made it worse: then it stands as it was written. */
function edited(html: string, edits: readonly BlockEdit[], target: number): string {
  const result = cleanHtml(applyEdits(html, edits));
  const distance = (text: string) => Math.abs(countWords(text) - target);
  const isFine = meetsWordTarget(countWords(result), target) || distance(result) <= distance(html);
  return isFine ? result : html;
}
