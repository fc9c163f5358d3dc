import { DateTime } from 'luxon';
import { clockChanges } from './clock-changes.ts';
import { isDayOf, type LocalDate, momentsOf } from './local-times.ts';
import type { LocalTiming, ScheduleCalendar } from './schedule-calendar.ts';

/** Years whose changes are looked at, the present one included; a schedule is looked at again every hour. */
const yearsLookedAt = 2;
/** How far ahead calendars reach that name their years. */
const yearsPlanned = 40;
/** Nearer to a change of the clocks than this, Temporal's calendars are not trusted. */
const doubtfulMilliseconds = 4 * 60 * 60 * 1000;

/**
 * When a schedule acts at local times. Where one of its times is near a change of the clocks, that day is taken
 * out of the calendars and its moments are given one by one: Temporal's calendars pass over times that do not
 * exist, act on those that exist twice, and in zones east of Greenwich act an hour late beside (seen with
 * 1.31 in Sydney: `tests/temporal/schedule-times.workflow.test.ts`).
 *
 * @param now milliseconds of the epoch: from the beginning of its year on
 * @param changes of the zone, where they were looked for before
 */
export function timingOf(
  calendars: readonly ScheduleCalendar[],
  timeZone: string,
  now: number,
  changes = changesFrom(timeZone, now),
): LocalTiming {
  const year = new Date(now).getUTCFullYear();
  const days = changes.flatMap((change) => doubtfulDays(calendars, timeZone, change));
  if (days.length === 0) return { calendars, moments: [], timeZone };
  const moments = days.flatMap((day) => allMoments(calendars, day, timeZone));
  return {
    calendars: calendars.flatMap((calendar) => without(calendar, days, year)),
    moments: [...new Set(moments)].sort((left, right) => left - right),
    timeZone,
  };
}

/**
 * `timingOf` for thousands of schedules at one moment: what has been computed for one is given to all that act at
 * the same times. Kept by whoever reads the rows, and gone with the reading.
 */
export function createTimings(
  now: number,
): (calendars: readonly ScheduleCalendar[], timeZone: string) => LocalTiming {
  const changesOf = new Map<string, number[]>();
  const known = new Map<string, LocalTiming>();
  return (calendars, timeZone) => {
    const key = JSON.stringify([timeZone, calendars]);
    const before = known.get(key);
    if (before) return before;
    const changes = changesOf.get(timeZone) ?? changesFrom(timeZone, now);
    changesOf.set(timeZone, changes);
    const timing = timingOf(calendars, timeZone, now, changes);
    known.set(key, timing);
    return timing;
  };
}

function changesFrom(timeZone: string, now: number): number[] {
  const year = new Date(now).getUTCFullYear();
  return clockChanges(timeZone, Date.UTC(year, 0, 1), Date.UTC(year + yearsLookedAt, 0, 1));
}

/** The day of a change and those beside it, where the schedule has a time near the change. */
function doubtfulDays(
  calendars: readonly ScheduleCalendar[],
  zone: string,
  change: number,
): LocalDate[] {
  const local = DateTime.fromMillis(change, { zone });
  const days = [-1, 0, 1].map((days) => local.plus({ days }));
  return days.filter((day) =>
    allMoments(calendars, day, zone).some((at) => Math.abs(at - change) < doubtfulMilliseconds),
  );
}

function allMoments(
  calendars: readonly ScheduleCalendar[],
  day: LocalDate,
  zone: string,
): number[] {
  return calendars
    .filter((calendar) => isDayOf(calendar, day))
    .flatMap((calendar) => momentsOf(calendar, day, zone));
}

/** The calendar without some days: of each year and month that has one of them, what is left. */
function without(calendar: ScheduleCalendar, days: LocalDate[], year: number): ScheduleCalendar[] {
  const planned = Array.from({ length: yearsPlanned }, (_, index) => year + index);
  const byYear = Map.groupBy(days, (day) => day.year);
  const ofYears = [...byYear].flatMap(([inYear, its]) => {
    const byMonth = Map.groupBy(its, ({ month }) => month);
    const ofMonths = [...byMonth].map(([month, out]) => ({
      ...calendar,
      years: [inYear],
      months: calendar.months.filter((candidate) => candidate === month),
      daysOfMonth: calendar.daysOfMonth.filter((day) => !out.some((gone) => gone.day === day)),
    }));
    const months = calendar.months.filter((month) => !byMonth.has(month));
    return [{ ...calendar, years: [inYear], months }, ...ofMonths];
  });
  const years = planned.filter((candidate) => !byYear.has(candidate));
  return [...ofYears, { ...calendar, years }].filter(
    ({ months, daysOfMonth }) => months.length > 0 && daysOfMonth.length > 0,
  );
}
