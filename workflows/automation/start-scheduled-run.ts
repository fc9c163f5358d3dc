import { proxyLocalActivities, workflowInfo } from '@temporalio/workflow';
import type { AutomationActivities } from '#contracts/activities/automation-runs.ts';
import type {
  StartScheduledRunInput,
  StartScheduledRunOutput,
} from '#contracts/workflows/automation/start-scheduled-run.ts';
import { databaseWork } from '#workflows/shared/activity-options.ts';

// A few rows; a database that is away is waited for.
const { startScheduled } = proxyLocalActivities<AutomationActivities>(databaseWork);

/**
 * What a Temporal Schedule starts. The run it writes is started through the outbox, as every run is: with the
 * API down and with Temporal's data lost afterwards it is the same run.
 */
export async function startScheduledRun({
  accountId,
  target,
}: StartScheduledRunInput): Promise<StartScheduledRunOutput> {
  return startScheduled.executeWithOptions({ summary: 'write the run that is due' }, [
    { accountId, target, scheduledFor: scheduledTime().toISOString() },
  ]);
}

/** The time it was due, without jitter; started by hand, now. */
function scheduledTime(): Date {
  const { searchAttributes, startTime } = workflowInfo();
  const [due] = searchAttributes.TemporalScheduledStartTime ?? [];
  return due instanceof Date ? due : startTime;
}
