import { describe, expect, it } from 'vitest';
import { divideIntoParts } from '#domain/writer/article-plan.ts';
import { readHistories } from './support/histories.ts';

interface RecordedEvent {
  activityTaskScheduledEventAttributes?: { activityType: { name: string } };
}

const recorded = await readHistories();

/** A recorded execution: its events, its paid calls, and its bytes. */
function sizeOf(path: string) {
  const found = recorded.find(
    ({ workflow, path: name }) => workflow === 'generateContent' && name === path,
  );
  if (!found) throw new Error(`There is no history of ${path}`);
  const { events } = found.history as { events: RecordedEvent[] };
  const scheduled = events.map((event) => event.activityTaskScheduledEventAttributes);
  const calls = scheduled.filter((activity) => activity?.activityType.name === 'callModel').length;
  return { events: events.length, calls, bytes: Buffer.byteLength(JSON.stringify(events)) };
}

describe('the history of an article of 2,000 words', () => {
  it.each(['in-parts', 'part-retried', 'paused-amid-parts', 'cancelled-amid-parts'])(
    'has fewer than 60 events and 64 kB: %s',
    (path) => {
      const { events, bytes } = sizeOf(path);
      expect(events).toBeLessThan(60);
      expect(bytes).toBeLessThan(64 * 1024);
    },
  );

  it('was recorded with as many parts as 2,000 words are written in', () => {
    const sections = Array.from({ length: 9 }, (_, index) => {
      return { heading: `Section ${index}`, points: [], words: 222 };
    });
    const outlineAndEdit = 2;
    expect(sizeOf('in-parts').calls).toBe(divideIntoParts(sections, 2000).length + outlineAndEdit);
  });
});
