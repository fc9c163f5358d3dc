import { proxyActivities } from '@temporalio/workflow';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import type { TryKeyInput } from '#contracts/workflows/thinker/try-key.ts';
import { orFailTrial } from './or-fail-trial.ts';
import { triedKey } from './try-options.ts';

// Each vendor is asked on its own queue, by the workers that reach it.
const byVendor = {
  openai: proxyActivities<TrialActivities>({ ...triedKey, taskQueue: taskQueues.openAiText }),
  runware: proxyActivities<TrialActivities>({ ...triedKey, taskQueue: taskQueues.runware }),
};

/** Asks a vendor whether it knows a key. The input holds ids alone: no key is in a history. */
export async function tryKey({ accountId, trialId, vendor }: TryKeyInput): Promise<void> {
  const trial = { accountId, trialId };
  await orFailTrial(trial, () =>
    byVendor[vendor].tryKeys.executeWithOptions({ summary: 'try the key' }, [trial]),
  );
}
