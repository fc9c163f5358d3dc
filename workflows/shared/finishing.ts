import { proxyLocalActivities } from '@temporalio/workflow';
import type { SystemActivities } from '#contracts/activities/system.ts';
import { databaseWork } from './activity-options.ts';

// The end of a run is milliseconds of database work, and waits for the database like all of it.
const { finishRun: finish } = proxyLocalActivities<SystemActivities>(databaseWork);

/** Ends the run: final state, unused credits back, the event that closes its stream. */
export async function finishRun(
  input: Parameters<SystemActivities['finishRun']>[0],
): Promise<void> {
  await finish.executeWithOptions({ summary: `run ${input.status}` }, [input]);
}
