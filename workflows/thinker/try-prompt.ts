import { CancellationScope, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { ThinkerActivities } from '#contracts/activities/thinker.ts';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import type { TryPromptInput, TryPromptOutput } from '#contracts/workflows/thinker/try-prompt.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { triedCall } from './try-options.ts';

const stages = ['prompt'] as const;

// Rendering and judging are milliseconds of database work.
const { prepareTrial, saveTrial } = proxyLocalActivities<TrialActivities>(databaseWork);

// The paid call of every AI step, with less patience.
const { callModel } = proxyActivities<ThinkerActivities>({
  ...triedCall,
  taskQueue: taskQueues.openAiText,
});

/** Asks a model once by a prompt. An answer that does not fit is told and not repaired: that is what is tried. */
export async function tryPrompt(input: TryPromptInput): Promise<TryPromptOutput> {
  const control = new RunControl(input, stages);
  const { accountId, trialId } = input;
  return control.toTheEnd(async () => {
    control.enter('prompt');
    await control.whilePaused();
    const { stepId } = await prepareTrial.executeWithOptions({ summary: 'render the prompt' }, [
      { ...control.at(0.2), trialId },
    ]);
    await callModel.executeWithOptions({ summary: 'ask the model' }, [
      { accountId, stepId, turn: 0 },
    ]);
    // What was paid for is charged, also when the run is cancelled meanwhile.
    const save = { ...control.at(1), trialId, stepId };
    return CancellationScope.nonCancellable(() =>
      saveTrial.executeWithOptions({ summary: 'judge the answer' }, [save]),
    );
  });
}
