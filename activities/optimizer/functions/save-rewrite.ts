import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import { citeChecked, type Examined } from '#activities/writer/functions/cite-checked.ts';
import type { optimizeContentOutput } from '#contracts/ai/optimize-content.ts';
import { analyseContent, type ContentScores } from '#domain/optimizer/analyse-content.ts';
import { judgeRewrite, linkedAddresses, type Verdict } from '#domain/optimizer/judge-rewrite.ts';
import { checkArticle } from '#domain/writer/check-article.ts';
import { contentStatusAfter } from '#domain/writer/states.ts';
import { contentToAnalyse } from '#entities/optimizer/content-to-analyse.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { changeText } from '#entities/writer/change-text.ts';
import type { Content } from '#entities/writer/content.ts';
import { type TextChange, textColumns } from '#entities/writer/text-columns.ts';
import { wantedOf } from '#entities/writer/wanted-of.ts';
import { creditsOfStep } from './credits-of-step.ts';

type Rewritten = z.infer<typeof optimizeContentOutput>;

interface SavedRewrite extends Verdict {
  scoreBefore: number;
  scoreAfter: number;
  /** Of the rewritten text. */
  words: number;
}

/** Analyses the rewritten text as the one before was analysed, and keeps the better of both. */
export async function saveRewrite(
  em: EntityManager,
  step: AiStepContext,
  content: Content,
  output: Rewritten,
): Promise<SavedRewrite> {
  const before = await contentToAnalyse(em, content, step.now);
  const scoresBefore = analyseContent(before);
  const { html: rewritten, ...checked } = await examine(em, content, output.html);
  const change: TextChange = {
    html: rewritten,
    // An answer without meta texts leaves those of before.
    metaTitle: output.meta_title.trim() || undefined,
    metaDescription: output.meta_description.trim() || undefined,
  };
  const { htmlContent: html = '', wordCount: words = 0, ...meta } = textColumns(change);
  // Measured as if it were as old as the text before: being new makes no text better.
  const scoresAfter = analyseContent({ ...before, ...meta, html });
  const verdict = judge(step, content, scoresBefore, scoresAfter, html);
  await keep(em, step, content, { change, checked, verdict, scoresBefore, scoresAfter });
  const task = await em.findOneOrFail(OptimizationTask, { runId: step.runId });
  em.assign(task, {
    status: 'completed',
    scoresAfter,
    htmlAfter: html,
    creditsUsed: await creditsOfStep(em, step, words),
    metadata: { kept: verdict.isKept, reason: verdict.reason, changes: output.changes },
  });
  await em.flush();
  return {
    ...verdict,
    scoreBefore: scoresBefore.overall.score,
    scoreAfter: scoresAfter.overall.score,
    words,
  };
}

/**
 * What of a rewritten text is kept: checked and mended as every text of a model. The links of before are the only
 * ones it may have: it was given no others.
 */
async function examine(em: EntityManager, content: Content, html: string): Promise<Examined> {
  const known = linkedAddresses(content.htmlContent);
  const wanted = await wantedOf(em, content);
  const { sources } = content;
  const checked = checkArticle({ html, sources, ...wanted });
  return citeChecked({ checked, sources, wanted, isGiven: (url) => known.has(url) });
}

function judge(
  { subject }: AiStepContext,
  content: Content,
  before: ContentScores,
  after: ContentScores,
  htmlAfter: string,
): Verdict {
  // Somebody's edit is never overwritten by a rewrite of what stood there before it.
  if (content.version !== subject.version) {
    return {
      isKept: false,
      reason: 'The rewritten text was not kept: the text was changed meanwhile',
    };
  }
  return judgeRewrite({
    htmlBefore: content.htmlContent,
    htmlAfter,
    scoreBefore: before.overall.score,
    scoreAfter: after.overall.score,
  });
}

interface Outcome {
  change: TextChange;
  checked: Omit<Examined, 'html'>;
  verdict: Verdict;
  scoresBefore: ContentScores;
  scoresAfter: ContentScores;
}

/** The stage is done either way, for the text that was optimised; one that was changed meanwhile still needs it. */
async function keep(
  em: EntityManager,
  { runId, subject }: AiStepContext,
  content: Content,
  { change, checked, verdict, scoresBefore, scoresAfter }: Outcome,
): Promise<void> {
  if (content.version !== subject.version) return;
  if (verdict.isKept) await changeText(em, content, change, { runId, reason: 'optimized' });
  em.assign(content, {
    ...(verdict.isKept && checked),
    status: contentStatusAfter(content.status, 'optimized'),
    optimizerVersion: content.optimizerVersion + 1,
    optimizedTextVersion: content.version,
    optimizationScores: verdict.isKept ? scoresAfter : scoresBefore,
  });
  await em.flush();
}
