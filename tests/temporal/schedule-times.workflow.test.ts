import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { calendarsOf, type Recurrence } from '#domain/automation/frequency.ts';
import { timingOf } from '#domain/automation/schedule-timing.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { specOf } from '#temporal/schedules/schedule-spec.ts';

let temporal: TemporalClient;
beforeAll(async () => {
  temporal = await connect(inject('temporalAddress'), 'default', null);
});
afterAll(() => temporal.close());

/** What Temporal says are the next ten times from a moment on, without jitter. */
async function temporalTimes(
  recurrence: Recurrence,
  timeZone: string,
  startAt: Date,
): Promise<string[]> {
  const timing = timingOf(calendarsOf(recurrence), timeZone, startAt.getTime());
  const handle = await temporal.client.schedule.create({
    scheduleId: `times-${randomUUID()}`,
    spec: { ...specOf(timing, 0), startAt },
    state: { paused: true },
    action: { type: 'startWorkflow', workflowType: 'none', taskQueue: 'none' },
  });
  try {
    const { info } = await handle.describe();
    return info.nextActionTimes.map((time) => time.toISOString());
  } finally {
    await handle.delete();
  }
}

function ownTimes(recurrence: Recurrence, timeZone: string, startAt: Date): string[] {
  const after = startAt.getTime();
  // Temporal takes `startAt` itself in.
  const times = nextRuns(calendarsOf(recurrence), timeZone, after - 1, 10);
  return times.map((time) => new Date(time).toISOString());
}

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Asia/Kolkata',
];
/** Some days before each change of the year, in the north and in the south, and the turn of the year. */
const starts = [
  '2027-03-10',
  '2027-03-24',
  '2027-04-01',
  '2027-09-29',
  '2027-10-28',
  '2027-11-04',
  '2027-12-28',
];
const recurrences: [string, Recurrence][] = [
  ['daily in the changing hour', { frequency: 'daily', time: '02:30', cron: null }],
  ['daily in the repeated hour of America', { frequency: 'daily', time: '01:30', cron: null }],
  ['weekly', { frequency: 'weekly', time: '02:00', cron: null }],
  ['monthly', { frequency: 'monthly', time: '23:59', cron: null }],
  ['daily at midnight', { frequency: 'daily', time: '00:00', cron: null }],
  ['cron within days', { frequency: 'cron', time: '', cron: '*/20 1-3 * * *' }],
  ['cron all within the changing hour', { frequency: 'cron', time: '', cron: '0,30 2 * * *' }],
  ['cron of a day of month or of week', { frequency: 'cron', time: '', cron: '30 2 13,28 * 0' }],
];

describe.each(zones)('in %s', (zone) => {
  it.each(recurrences)('%s: Temporal acts at the times we compute', async (_name, recurrence) => {
    for (const start of starts) {
      const startAt = new Date(`${start}T00:00:00Z`);
      const expected = ownTimes(recurrence, zone, startAt);
      expect(expected).toHaveLength(10);
      expect(await temporalTimes(recurrence, zone, startAt)).toEqual(expected);
    }
  });
});
