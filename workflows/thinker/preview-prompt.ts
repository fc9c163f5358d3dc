import { proxyLocalActivities } from '@temporalio/workflow';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import type { PreviewPromptInput } from '#contracts/workflows/thinker/preview-prompt.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';
import { orFailTrial } from './or-fail-trial.ts';

// Reading rows and rendering is milliseconds. Somebody waits: a database that is away is not waited for.
const { renderTrial } = proxyLocalActivities<TrialActivities>({
  ...databaseWork,
  scheduleToCloseTimeout: '25s',
});

/** Renders a prompt with rows of the customer; what it would send stands with the trial. */
export async function previewPrompt({ accountId, trialId }: PreviewPromptInput): Promise<void> {
  const trial = { accountId, trialId };
  await orFailTrial(trial, () =>
    renderTrial.executeWithOptions({ summary: 'render the prompt' }, [trial]),
  );
}
