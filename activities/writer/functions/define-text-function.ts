import { type AnyAiFunction, defineAiFunction } from '#activities/thinker/ai-function.ts';
import { beginTask } from '#activities/writer/begin-task.ts';
import type { AiFunctionContract } from '#contracts/ai/ai-function-contract.ts';
import type { ArticleBrief, WrittenText } from '#contracts/ai/article-brief.ts';
import { livingTask, loadBrief } from './load-brief.ts';
import { saveArticle } from './save-article.ts';
import { savedArticle } from './saved-article.ts';

/** A function that writes a whole text in one call; prompt and structures are what differs between them. */
export function defineTextFunction(
  contract: AiFunctionContract<ArticleBrief, WrittenText>,
): AnyAiFunction {
  return defineAiFunction({
    ...contract,

    async load(em, step) {
      const task = await livingTask(em, step.subject.taskId);
      await beginTask(em, task, step.runId);
      return loadBrief(em, task, step.runId);
    },

    estimate: (brief) => brief.word_count,

    async save(em, step, text) {
      const task = await livingTask(em, step.subject.taskId);
      const content = await saveArticle(em, step, task, {
        text,
        sources: [],
        outline: task.outline,
      });
      return { ...savedArticle(content), amount: content.wordCount };
    },
  });
}
