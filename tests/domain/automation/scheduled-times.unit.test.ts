import { describe, expect, it } from 'vitest';
import { calendarsOf, type Recurrence } from '#domain/automation/frequency.ts';
import { nextRuns } from '#domain/automation/scheduled-times.ts';

/** The next runs of a recurrence, in UTC. */
function runs(
  recurrence: Partial<Recurrence>,
  timeZone: string,
  after: string,
  count: number,
): string[] {
  const wanted = { frequency: 'daily', time: '02:30', cron: null, ...recurrence } as const;
  const from = Date.parse(after);
  const times = nextRuns(calendarsOf(wanted), timeZone, from, count);
  return times.map((time) => new Date(time).toISOString());
}

describe('when the clocks go forward', () => {
  it('a daily time that does not exist comes an hour later by the clock: Berlin, 28 March 2027', () => {
    expect(runs({}, 'Europe/Berlin', '2027-03-27T00:00:00Z', 3)).toEqual([
      '2027-03-27T01:30:00.000Z',
      // 02:30 does not exist; 03:30 summer time.
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ]);
  });

  it('the same in the south: Sydney, 3 October 2027', () => {
    expect(runs({}, 'Australia/Sydney', '2027-10-01T17:00:00Z', 3)).toEqual([
      '2027-10-02T16:30:00.000Z',
      '2027-10-03T15:30:00.000Z',
      '2027-10-04T15:30:00.000Z',
    ]);
  });

  it('a midnight that does not exist is one o’clock: Beirut, 28 March 2027', () => {
    expect(runs({ time: '00:00' }, 'Asia/Beirut', '2027-03-27T12:00:00Z', 2)).toEqual([
      '2027-03-27T22:00:00.000Z',
      '2027-03-28T21:00:00.000Z',
    ]);
  });

  it('a weekly time is made up for only on its day', () => {
    const mondays = runs({ frequency: 'weekly' }, 'Europe/Berlin', '2027-03-22T12:00:00Z', 2);
    expect(mondays).toEqual(['2027-03-29T00:30:00.000Z', '2027-04-05T00:30:00.000Z']);
  });

  it.each([
    ['0,30 2 * * *', '2026-03-29T01:00:00.000Z'],
    ['*/20 2 * * *', '2026-03-29T01:00:00.000Z'],
    ['20,40 2 * * *', '2026-03-29T01:20:00.000Z'],
    // The month's day and the week's are two calendars of the same times.
    ['15,45 2 29 * 0', '2026-03-29T01:15:00.000Z'],
  ])('of several times none of which exists the first comes later: %s', (cron, expected) => {
    const after = '2026-03-28T12:00:00Z';
    const [first = '', second] = runs({ frequency: 'cron', cron }, 'Europe/Berlin', after, 2);
    expect(first).toBe(expected);
    // Once that day: the clocks go forward at one in the morning, UTC.
    expect(second?.slice(0, 10)).not.toBe('2026-03-29');
  });

  it('several times a day pass over those that do not exist', () => {
    const cron = { frequency: 'cron', cron: '30 1-4 * * *' } as const;
    expect(runs(cron, 'Europe/Berlin', '2027-03-28T00:00:00Z', 3)).toEqual([
      '2027-03-28T00:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T02:30:00.000Z',
    ]);
  });
});

describe('when the clocks go back', () => {
  it('a time that comes twice runs once, the first time: New York, 7 November 2027', () => {
    const daily = runs({ time: '01:30' }, 'America/New_York', '2027-11-06T12:00:00Z', 2);
    expect(daily).toEqual(['2027-11-07T05:30:00.000Z', '2027-11-08T06:30:00.000Z']);
  });

  it('the same in the south: Sydney, 4 April 2027', () => {
    const daily = runs({}, 'Australia/Sydney', '2027-04-03T00:00:00Z', 2);
    expect(daily).toEqual(['2027-04-03T15:30:00.000Z', '2027-04-04T16:30:00.000Z']);
  });
});

it('a zone without changes keeps its hour all year', () => {
  for (const day of ['2027-03-27', '2027-06-30', '2027-10-30']) {
    expect(runs({}, 'Asia/Kolkata', `${day}T00:00:00Z`, 1)).toEqual([`${day}T21:00:00.000Z`]);
  }
});

describe('frequencies', () => {
  it('monthly is the first, also over the end of a year', () => {
    expect(runs({ frequency: 'monthly' }, 'UTC', '2026-11-21T00:00:00Z', 2)).toEqual([
      '2026-12-01T02:30:00.000Z',
      '2027-01-01T02:30:00.000Z',
    ]);
  });

  it('the moment itself is not later than itself', () => {
    expect(runs({}, 'UTC', '2026-11-21T02:30:00Z', 1)).toEqual(['2026-11-22T02:30:00.000Z']);
  });

  it('a leap day that is a Monday is found decades ahead; what never comes is an empty list', () => {
    const after = Date.parse('2026-11-21T00:00:00Z');
    const calendar = {
      months: [2],
      daysOfMonth: [29],
      daysOfWeek: [1],
      hours: [3],
      minutes: [0],
    };
    expect(nextRuns([calendar], 'UTC', after, 1)).toEqual([Date.parse('2044-02-29T03:00:00Z')]);
    const never = { ...calendar, daysOfMonth: [31] };
    expect(nextRuns([never], 'UTC', after, 1)).toEqual([]);
  });
});
