import { describe, expect, it } from 'vitest';
import { shownCalls } from './support/calls-in-source.ts';
import { readHistories } from './support/histories.ts';

interface RecordedEvent {
  eventId: string;
  eventType: string;
  userMetadata?: { summary?: object; details?: object };
  markerRecordedEventAttributes?: { markerName: string; failure?: object };
  startChildWorkflowExecutionInitiatedEventAttributes?: {
    searchAttributes?: { indexedFields?: Record<string, object> };
  };
}

/** Events that the Web UI shows as a line of their own, beside those of local activities. */
const shown = new Set([
  'EVENT_TYPE_ACTIVITY_TASK_SCHEDULED',
  'EVENT_TYPE_TIMER_STARTED',
  'EVENT_TYPE_START_CHILD_WORKFLOW_EXECUTION_INITIATED',
]);

const recorded = await readHistories();

const eventsOf = ({ history }: (typeof recorded)[number]) =>
  (history as { events: RecordedEvent[] }).events;

const isShown = ({ eventType, markerRecordedEventAttributes: marker }: RecordedEvent) =>
  shown.has(eventType) || marker?.markerName === 'core_local_activity';

/** The SDK's own pause between two attempts of a local activity, whose marker stands before it and names it. */
const isPauseOfAttempts = ({ eventType }: RecordedEvent, before: RecordedEvent | undefined) =>
  eventType === 'EVENT_TYPE_TIMER_STARTED' &&
  before?.markerRecordedEventAttributes?.failure !== undefined;

describe('what operators see', () => {
  it('is told of every activity, timer and child that the workflows have', () => {
    const calls = shownCalls();
    expect(calls.length).toBeGreaterThan(50);
    expect(calls.filter(({ isTold }) => !isTold).map(({ where }) => where)).toEqual([]);
  });

  it.each(recorded)('has a summary on each of its events: $workflow, $path', (recording) => {
    const untold = eventsOf(recording)
      .filter(
        (event, index, events) => isShown(event) && !isPauseOfAttempts(event, events[index - 1]),
      )
      .filter(({ userMetadata }) => !userMetadata?.summary)
      .map(({ eventId, eventType }) => `${eventId} ${eventType}`);
    expect(untold).toEqual([]);
  });

  it('names type and stage of every child, so that saved views find it', () => {
    const children = recorded.flatMap((recording) =>
      eventsOf(recording).flatMap((event) => {
        const started = event.startChildWorkflowExecutionInitiatedEventAttributes;
        return started ? [Object.keys(started.searchAttributes?.indexedFields ?? {})] : [];
      }),
    );
    expect(children.length).toBeGreaterThan(0);
    for (const names of children) expect(names).toEqual(expect.arrayContaining(['RunType']));
  });
});
