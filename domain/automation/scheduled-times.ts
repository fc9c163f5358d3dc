import { DateTime } from 'luxon';
import { isDayOf, type LocalDate, momentsOf } from './local-times.ts';
import type { ScheduleCalendar } from './schedule-calendar.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** A leap day that must be a Monday comes within 40 years; whatever does not come by then never does. */
const daysAhead = 41 * 366;

/**
 * The next moments at which a schedule of these local times acts, before its jitter: those that
 * `timingOf` gives to Temporal, without its price.
 *
 * @param after milliseconds of the epoch; only later ones
 * @returns at most `count`, in order, milliseconds of the epoch
 */
export function nextRuns(
  calendars: readonly ScheduleCalendar[],
  timeZone: string,
  after: number,
  count: number,
): number[] {
  const first = DateTime.fromMillis(after, { zone: timeZone });
  const runs: number[] = [];
  // A time that the clocks skip can come on the day after its own.
  for (let days = -1; days < daysAhead && runs.length < count; days += 1) {
    runs.push(...timesOn(calendars, timeZone, dayAfter(first, days)).filter((at) => at > after));
  }
  return runs.slice(0, count);
}

/**
 * The last moments of a period at which a schedule would have acted.
 *
 * @param period milliseconds of the epoch; later than `from`, `to` itself included
 * @returns at most `count`, the newest first
 */
export function lastRuns(
  calendars: readonly ScheduleCalendar[],
  timeZone: string,
  { from, to }: { from: number; to: number },
  count: number,
): number[] {
  const last = DateTime.fromMillis(to, { zone: timeZone });
  const runs: number[] = [];
  const days = Math.ceil((to - from) / dayMilliseconds) + 1;
  for (let back = 0; back <= days && runs.length < count; back += 1) {
    const times = timesOn(calendars, timeZone, dayAfter(last, -back));
    runs.push(...times.reverse().filter((at) => at > from && at <= to));
  }
  return runs.slice(0, count);
}

/** When calendars act on a day, in order. */
function timesOn(
  calendars: readonly ScheduleCalendar[],
  timeZone: string,
  date: LocalDate,
): number[] {
  const times = calendars
    .filter((calendar) => isDayOf(calendar, date))
    .flatMap((calendar) => momentsOf(calendar, date, timeZone));
  return [...new Set(times)].sort((left, right) => left - right);
}

/** Counted in UTC: a local day may have no midnight. */
function dayAfter({ year, month, day }: LocalDate, days: number): LocalDate {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  };
}
