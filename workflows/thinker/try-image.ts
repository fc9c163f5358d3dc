import { CancellationScope, proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import type { TryImageInput, TryImageOutput } from '#contracts/workflows/thinker/try-image.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { RunControl } from '#workflows/shared/run-control.ts';
import { triedCall } from './try-options.ts';

const stages = ['image'] as const;

// A line of the ledger.
const { savePicture } = proxyLocalActivities<TrialActivities>(databaseWork);

// Each vendor is asked on its own queue, where its rate is limited.
const byVendor = {
  openai: proxyActivities<TrialActivities>({ ...triedCall, taskQueue: taskQueues.openAiImages }),
  runware: proxyActivities<TrialActivities>({ ...triedCall, taskQueue: taskQueues.runware }),
};

/** Draws one picture, to be shown and not to be kept. */
export async function tryImage(input: TryImageInput): Promise<TryImageOutput> {
  const control = new RunControl(input, stages);
  const { trialId, vendor } = input;
  return control.toTheEnd(async () => {
    control.enter('image');
    await control.whilePaused();
    await byVendor[vendor].drawTrial.executeWithOptions({ summary: 'draw' }, [
      { ...control.at(0.2), trialId },
    ]);
    // What was paid for is charged, also when the run is cancelled meanwhile.
    const save = { ...control.at(1), trialId };
    return CancellationScope.nonCancellable(() =>
      savePicture.executeWithOptions({ summary: 'charge the picture' }, [save]),
    );
  });
}
