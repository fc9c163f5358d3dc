import { ApplicationFailure } from '@temporalio/common';
import { defineAiFunction } from '#activities/thinker/ai-function.ts';
import { savePart } from '#activities/writer/article-parts.ts';
import { earlierReplies } from '#activities/writer/earlier-replies.ts';
import { articleSectionContract } from '#contracts/ai/article-section.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { countWords } from '#domain/writer/count-words.ts';
import { articleMaterial } from './article-material.ts';
import { leastShareOfTarget } from './least-share-of-target.ts';
import { livingTask, loadBrief } from './load-brief.ts';
import { readOutline } from './read-outline.ts';

/** Writes one part of a long article: one or several sections, told what the other parts cover. */
export const articleSectionFunction = defineAiFunction({
  ...articleSectionContract,
  // The whole article is charged where it is saved.
  operation: null,

  async load(em, step) {
    const task = await livingTask(em, step.subject.taskId);
    const brief = await loadBrief(em, task, step.runId);
    const material = await articleMaterial(em, step.runId);
    const parts = await readOutline(em, step.runId);
    const at = Number(step.subject.part);
    const sections = parts[at] ?? [];
    return {
      ...brief,
      ...material,
      part: {
        number: at + 1,
        of: parts.length,
        words: wordsOf(sections),
        is_first: at === 0,
        is_last: at === parts.length - 1,
      },
      sections,
      other_parts: parts.flatMap((other, index) =>
        index === at ? [] : { number: index + 1, headings: other.map(({ heading }) => heading) },
      ),
    };
  },

  earlierReplies,

  estimate: () => 0,

  async save(em, step, output) {
    const task = await livingTask(em, step.subject.taskId);
    const position = Number(step.subject.part);
    const parts = await readOutline(em, step.runId);
    const wanted = wordsOf(parts[position] ?? []);
    const html = cleanHtml(output.html);
    const wordCount = countWords(html);
    // Failing here has this part alone written again; failing at the end would find all parts unchanged.
    if (wordCount < wanted * leastShareOfTarget) {
      const message = `The model wrote ${wordCount} of ${wanted} words of part ${position + 1}.`;
      throw ApplicationFailure.nonRetryable(message, 'ai_invalid');
    }
    await savePart(em, step.runId, task, { kind: 'section', position, data: { html }, wordCount });
    return {
      result: { wordCount },
      message: `Wrote part ${position + 1} of ${parts.length} (${wordCount} words)`,
      counts: { [`part_${position + 1}_words`]: wordCount },
      amount: null,
      relatedObjectType: 'task',
      relatedObjectId: task.id,
    };
  },
});

function wordsOf(sections: readonly { words: number }[]): number {
  return sections.reduce((sum, { words }) => sum + words, 0);
}
