import {
  CancellationScope,
  isCancellation,
  proxyLocalActivities,
  rootCause,
} from '@temporalio/workflow';
import type { TrialActivities, TrialInput } from '#contracts/activities/trials.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';

// A line in the database.
const { failTrial } = proxyLocalActivities<TrialActivities>(databaseWork);

/** Does what a trial without a run is for, or writes down why it came to nothing. */
export async function orFailTrial(trial: TrialInput, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = isCancellation(error)
      ? 'Cancelled by request.'
      : (rootCause(error) ?? 'Unknown failure');
    await CancellationScope.nonCancellable(() =>
      failTrial.executeWithOptions({ summary: 'the trial failed' }, [{ ...trial, reason }]),
    );
    throw error;
  }
}
