import { DateTime } from 'luxon';
import { isDayOf, type LocalDate, momentsOf } from './local-times.ts';
import type { LocalTiming } from './schedule-calendar.ts';

/** A leap day that must be a Monday comes within 40 years; whatever does not come by then never does. */
const daysAhead = 41 * 366;

/**
 * The next moments at which a schedule acts, before its jitter.
 *
 * @param after milliseconds of the epoch; only later ones
 * @returns at most `count`, in order, milliseconds of the epoch
 */
export function nextRuns(timing: LocalTiming, after: number, count: number): number[] {
  const runs: number[] = [];
  for (const time of scheduledTimes(timing, after)) {
    runs.push(time);
    if (runs.length === count) break;
  }
  return runs;
}

function* scheduledTimes(
  { calendars, moments, timeZone: zone }: LocalTiming,
  after: number,
): Generator<number> {
  const { year, month, day } = DateTime.fromMillis(after, { zone });
  for (let days = 0; days < daysAhead; days += 1) {
    // Counted in UTC: a local day may have no midnight.
    const date = DateTime.utc(year, month, day).plus({ days });
    const [from, to] = [startOf(date, zone), startOf(date.plus({ days: 1 }), zone)];
    const times = [
      ...calendars
        .filter((calendar) => isDayOf(calendar, date))
        .flatMap((calendar) => momentsOf(calendar, date, zone)),
      ...moments.filter((moment) => moment >= from && moment < to),
    ];
    const inOrder = [...new Set(times)].sort((left, right) => left - right);
    yield* inOrder.filter((time) => time > after);
  }
}

/** The first moment of a local day, also where it has no midnight. */
function startOf({ year, month, day }: LocalDate, zone: string): number {
  return DateTime.fromObject({ year, month, day }, { zone }).toMillis();
}
