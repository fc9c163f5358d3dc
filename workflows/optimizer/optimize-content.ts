import { proxyLocalActivities } from '@temporalio/workflow';
import type { OptimizerActivities } from '#contracts/activities/optimizer.ts';
import type {
  OptimizeContentInput,
  OptimizeContentOutput,
} from '#contracts/workflows/optimizer/optimize-content.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { runAiStep } from '#workflows/shared/ai-step.ts';
import { RunControl } from '#workflows/shared/run-control.ts';

const stages = ['optimize'] as const;

// The undo is one statement.
const { failOptimization } = proxyLocalActivities<OptimizerActivities>(databaseWork);

/**
 * Optimises the text of one content: analysed and rewritten in the step's first activity and its call,
 * analysed again in its last, which keeps the rewritten text only if it scores better.
 */
export async function optimizeContent(input: OptimizeContentInput): Promise<OptimizeContentOutput> {
  const control = new RunControl(input, stages);
  return control.toTheEnd(async () => {
    const { accountId, runId, contentId, version } = input;
    control.enter('optimize');
    control.undoWith(async ({ error }) => {
      await failOptimization.executeWithOptions({ summary: 'note that it failed' }, [
        { accountId, runId, reason: error.message },
      ]);
    });
    const saved = await runAiStep(control, {
      functionName: 'optimize_content',
      step: 'optimize',
      subject: { contentId, version },
      summary: 'rewrite the text',
      from: 0,
      to: 1,
    });
    return {
      contentId,
      scoreBefore: Number(saved.scoreBefore),
      scoreAfter: Number(saved.scoreAfter),
      kept: Number(saved.kept),
    };
  });
}
