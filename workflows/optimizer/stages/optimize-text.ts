import { proxyLocalActivities } from '@temporalio/workflow';
import type { OptimizerActivities } from '#contracts/activities/optimizer.ts';
import type { OptimizeContentOutput } from '#contracts/workflows/optimizer/optimize-content.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

// The row of an optimising and its undo are a statement each.
const { beginOptimization, failOptimization } =
  proxyLocalActivities<OptimizerActivities>(databaseWork);

/**
 * The stage `optimize` of a pipeline: the text as it is when the stage begins.
 *
 * @param from share of the stage before it, 0–1
 * @param to share of the stage after it
 */
export async function optimizeStage(
  control: RunControl,
  contentId: string,
  from = 0,
  to = 1,
): Promise<OptimizeContentOutput> {
  control.enter('optimize');
  noteFailure(control);
  await control.whilePaused();
  const { version } = await beginOptimization.executeWithOptions(
    { summary: 'see which text it is' },
    [{ ...control.at(from), contentId }],
  );
  return rewrite(control, { contentId, version }, from, to);
}

/**
 * The stage `optimize` where the text was named, and its optimising noted, by whoever started it.
 * Shared with the stage of a pipeline is all that follows.
 */
export async function optimizeVersion(
  control: RunControl,
  subject: { contentId: string; version: number },
): Promise<OptimizeContentOutput> {
  control.enter('optimize');
  noteFailure(control);
  return rewrite(control, subject, 0, 1);
}

function noteFailure(control: RunControl): void {
  const { accountId, runId } = control.input;
  control.undoWith(async ({ error }) => {
    await failOptimization.executeWithOptions({ summary: 'note that it failed' }, [
      { accountId, runId, reason: error.message },
    ]);
  });
}

/** Analysed and rewritten in the step's first activity and its call, analysed again in its last. */
async function rewrite(
  control: RunControl,
  { contentId, version }: { contentId: string; version: number },
  from: number,
  to: number,
): Promise<OptimizeContentOutput> {
  const saved = await runAiStep(control, {
    functionName: 'optimize_content',
    step: 'optimize',
    subject: { contentId, version },
    summary: 'rewrite the text',
    from,
    to,
  });
  return {
    contentId,
    scoreBefore: Number(saved.scoreBefore),
    scoreAfter: Number(saved.scoreAfter),
    kept: Number(saved.kept),
  };
}
