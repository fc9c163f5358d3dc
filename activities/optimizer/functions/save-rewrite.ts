import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import type { optimizeContentOutput } from '#contracts/ai/optimize-content.ts';
import { analyseContent, type ContentScores } from '#domain/optimizer/analyse-content.ts';
import { judgeRewrite, linkedAddresses, type Verdict } from '#domain/optimizer/judge-rewrite.ts';
import { citeSources } from '#domain/writer/cite-sources.ts';
import { cleanHtml } from '#domain/writer/clean-html.ts';
import { contentStatusAfter } from '#domain/writer/states.ts';
import { contentToAnalyse } from '#entities/optimizer/content-to-analyse.ts';
import { OptimizationTask } from '#entities/optimizer/optimization-task.ts';
import { changeText } from '#entities/writer/change-text.ts';
import type { Content } from '#entities/writer/content.ts';
import { type TextChange, textColumns } from '#entities/writer/text-columns.ts';
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
  const change = changeOf(content, output);
  const { htmlContent: html = '', wordCount: words = 0, ...meta } = textColumns(change);
  // Measured as if it were as old as the text before: being new makes no text better.
  const scoresAfter = analyseContent({ ...before, ...meta, html });
  const verdict = judge(step, content, scoresBefore, scoresAfter, html);
  await keep(em, step, content, { change, verdict, scoresBefore, scoresAfter });
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

/** The links of before are the only ones a rewrite may have: it was given no others. */
function changeOf({ htmlContent }: Content, output: Rewritten): TextChange {
  const known = linkedAddresses(htmlContent);
  const { html } = citeSources(cleanHtml(output.html), [], (url) => known.has(url));
  return {
    html,
    // An answer without meta texts leaves those of before.
    metaTitle: output.meta_title.trim() || undefined,
    metaDescription: output.meta_description.trim() || undefined,
  };
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
  verdict: Verdict;
  scoresBefore: ContentScores;
  scoresAfter: ContentScores;
}

/** The stage is done either way, for the text that was optimised; one that was changed meanwhile still needs it. */
async function keep(
  em: EntityManager,
  { runId, subject }: AiStepContext,
  content: Content,
  { change, verdict, scoresBefore, scoresAfter }: Outcome,
): Promise<void> {
  if (content.version !== subject.version) return;
  if (verdict.isKept) await changeText(em, content, change, { runId, reason: 'optimized' });
  em.assign(content, {
    status: contentStatusAfter(content.status, 'optimized'),
    optimizerVersion: content.optimizerVersion + 1,
    optimizedTextVersion: content.version,
    optimizationScores: verdict.isKept ? scoresAfter : scoresBefore,
  });
  await em.flush();
}
