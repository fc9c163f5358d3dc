import type { WorkflowHandle } from '@temporalio/client';

/** The event the server writes when an activity is scheduled (temporal.api.enums.v1.EventType). */
const activityScheduled = 10;
/** What the SDK's core calls the marker of a local activity that has ended. */
const localActivityMarker = 'core_local_activity';

/** Steps of an execution by its history: normal activities and local ones. */
export async function countActivities(
  handle: WorkflowHandle,
): Promise<{ normal: number; local: number }> {
  const events = (await handle.fetchHistory()).events ?? [];
  return {
    normal: events.filter(({ eventType }) => eventType === activityScheduled).length,
    local: events.filter(
      ({ markerRecordedEventAttributes: marker }) => marker?.markerName === localActivityMarker,
    ).length,
  };
}
