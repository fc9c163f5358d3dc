import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { otherTimeZoneNames } from '#domain/automation/other-time-zone-names.ts';
import { connect, type TemporalClient } from '#temporal/client.ts';
import { isRefused } from '#temporal/schedules/is-refused.ts';

let temporal: TemporalClient;
beforeAll(async () => {
  temporal = await connect(inject('temporalAddress'), 'default', null);
});
afterAll(() => temporal.close());

/** What Temporal's server says of a schedule in the zone; null: it takes it. */
async function refusalOf(timezone: string): Promise<unknown> {
  try {
    const handle = await temporal.client.schedule.create({
      scheduleId: `zone-${randomUUID()}`,
      spec: { calendars: [{ hour: 3 }], timezone },
      state: { paused: true },
      action: { type: 'startWorkflow', workflowType: 'none', taskQueue: 'none' },
    });
    await handle.delete();
    return null;
  } catch (error) {
    return error;
  }
}

it('takes a schedule in every time zone that we accept', { timeout: 120_000 }, async () => {
  const names = [...Intl.supportedValuesOf('timeZone'), ...otherTimeZoneNames];
  const refused: string[] = [];
  for (let first = 0; first < names.length; first += 20) {
    const some = names.slice(first, first + 20);
    const refusals = await Promise.all(some.map(refusalOf));
    refused.push(...some.filter((_name, index) => refusals[index] !== null));
  }
  expect(refused).toEqual([]);
});

it.each(['+02:00', 'BST', 'SystemV/AST4'])('refuses %s, and is known to', async (timezone) => {
  expect(isRefused(await refusalOf(timezone))).toBe(true);
});
