import { expect, it } from 'vitest';
import { AutomationRule } from '#entities/automation/automation-rule.ts';
import { mostOccurrences, occurrencesOf } from '#entities/automation/dry-run/occurrences.ts';
import { openDatabase } from '../support/open-database.ts';

const database = openDatabase();

const timesOf = (cron: string, from: Date, to: Date) => {
  const schedule = { cron, timezone: 'Europe/Berlin' };
  const rule = Object.assign(new AutomationRule(), { trigger: 'schedule', schedule });
  return occurrencesOf(database.orm.em.fork(), rule, { from, to });
};

it('of a schedule the newest times are looked at, also of more than there is room for', async () => {
  const to = new Date('2026-11-22T10:00:00Z');
  const found = await timesOf('*/5 * * * *', new Date('2026-10-23T10:00:00Z'), to);
  expect(found).toHaveLength(mostOccurrences + 1);
  expect(found[0]?.at).toEqual(to);
  expect(found.at(-1)?.at).toEqual(new Date(to.getTime() - mostOccurrences * 5 * 60_000));
});

it('of a rare one every time of the period, over a change of the clocks', async () => {
  const from = new Date('2026-10-23T00:30:00Z');
  const found = await timesOf('30 2 * * *', from, new Date('2026-10-26T12:00:00Z'));
  expect(found.map(({ at }) => at.toISOString())).toEqual([
    '2026-10-26T01:30:00.000Z',
    // 02:30 comes twice on the 25th and counts once, the first time.
    '2026-10-25T00:30:00.000Z',
    '2026-10-24T00:30:00.000Z',
  ]);
});
