import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { writingContext } from '#activities/shared/writing-context.ts';
import { type AiStepContext, defineAiFunction } from '#activities/thinker/ai-function.ts';
import { optimizeContentContract } from '#contracts/ai/optimize-content.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { adviceOf } from '#domain/optimizer/advice.ts';
import { analyseContent } from '#domain/optimizer/analyse-content.ts';
import { contentToAnalyse } from '#entities/optimizer/content-to-analyse.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { Content } from '#entities/writer/content.ts';
import { saveRewrite } from './save-rewrite.ts';

/** Rewrites a content so that it scores better, and keeps the old text where it does not (spec/workflows.md). */
export const optimizeContentFunction = defineAiFunction({
  ...optimizeContentContract,

  async load(em, step) {
    const content = await em.findOneOrFail(Content, {
      id: String(step.subject.contentId),
      deletedAt: null,
    });
    if (content.version !== step.subject.version) {
      throw conflict('The text has changed since it was to be optimised.');
    }
    const context = await writingContext(em, {
      siteId: content.siteId,
      sectorId: content.sectorId,
      authorProfileId: content.authorProfileId ?? null,
      functionName: 'optimize_content',
      runId: step.runId,
    });
    const scores = analyseContent(await contentToAnalyse(em, content, step.now));
    await em.nativeUpdate(
      OptimizationTask,
      { runId: step.runId },
      { status: 'running', scoresBefore: scores, htmlBefore: content.htmlContent },
    );
    const { keyphrase, readability, structure, meta, links, overall } = scores;
    return {
      ...context,
      title: content.title,
      content_type: content.entityType,
      content_structure: content.contentStructure,
      html: content.htmlContent,
      meta_title: content.metaTitle,
      meta_description: content.metaDescription,
      primary_keyword: content.primaryKeyword,
      secondary_keywords: content.secondaryKeywords,
      word_count: content.wordCount,
      scores: {
        overall: overall.score,
        keyphrase: keyphrase.score,
        readability: readability.score,
        structure: structure.score,
        meta: meta.score,
        links: links.score,
      },
      advice: adviceOf(scores),
    };
  },

  estimate: (data) => data.word_count,

  async save(em, step, output) {
    const content = await lockedContent(em, step);
    const { scoreBefore, scoreAfter, isKept, reason, words } = await saveRewrite(
      em,
      step,
      content,
      output,
    );
    return {
      result: { contentId: content.id, scoreBefore, scoreAfter, kept: isKept ? 1 : 0 },
      message: reason,
      counts: { score_before: scoreBefore, score_after: scoreAfter, kept: isKept ? 1 : 0 },
      // A text that was not kept was written all the same: its words are paid for.
      amount: words,
      relatedObjectType: 'content',
      relatedObjectId: content.id,
    };
  },
});

/** A content in the Trash is not optimised any more. */
function lockedContent(em: EntityManager, { subject }: AiStepContext): Promise<Content> {
  return em.findOneOrFail(
    Content,
    { id: String(subject.contentId), deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
