import {
  type CalendarSpec,
  DAYS_OF_WEEK,
  MONTHS,
  type ScheduleSpec,
  type ScheduleSpecDescription,
} from '@temporalio/client';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';

type Timing = DesiredSchedule['timing'];
type Calendar = Extract<Timing, { timeZone: string }>['calendars'][number];

/** When Temporal is to act. Its own cron strings are not used: they read day of month and of week otherwise. */
export function specOf(timing: Timing, jitterMilliseconds: number): ScheduleSpec {
  const jitter = jitterMilliseconds;
  if ('everySeconds' in timing) {
    return { intervals: [{ every: timing.everySeconds * 1000 }], timezone: 'UTC', jitter };
  }
  return {
    calendars: timing.calendars.map(calendarSpec),
    // Temporal has no single moments. An interval as long as the time from the epoch to one is over at that
    // moment, and not again before the 2080s.
    intervals: timing.moments.map((moment) => ({ every: moment })),
    timezone: timing.timeZone,
    jitter,
  };
}

function calendarSpec(calendar: Calendar): CalendarSpec {
  return {
    second: 0,
    minute: [...calendar.minutes],
    hour: [...calendar.hours],
    dayOfMonth: [...calendar.daysOfMonth],
    month: MONTHS.filter((_name, index) => calendar.months.includes(index + 1)),
    dayOfWeek: DAYS_OF_WEEK.filter((_name, index) => calendar.daysOfWeek.includes(index)),
    ...(calendar.years ? { year: [...calendar.years] } : {}),
  };
}

/** What two specs have in common that mean the same, however their ranges are written. */
export function describeSpec(spec: ScheduleSpec | ScheduleSpecDescription): string {
  const { calendars = [], intervals = [], timezone = 'UTC', jitter = 0, skip = [] } = spec;
  const other = [spec.startAt, spec.endAt, 'cronExpressions' in spec && spec.cronExpressions];
  return JSON.stringify({
    calendars: calendars.map(describeCalendar).sort(),
    intervals: intervals.map(({ every, offset = 0 }) => `${every}+${offset}`).sort(),
    skip: skip.map(describeCalendar).sort(),
    timezone,
    jitter,
    other: other.filter(Boolean),
  });
}

const names: readonly unknown[] = [...MONTHS, ...DAYS_OF_WEEK];

/** Every value of every field, so that ranges and lists compare. */
function describeCalendar(calendar: CalendarSpec): string {
  const { second = 0, minute, hour, dayOfMonth, month, dayOfWeek, year } = calendar;
  return [second, minute, hour, dayOfMonth, month, dayOfWeek, year].map(valuesOf).join(' ');
}

function valuesOf(field: CalendarSpec[keyof CalendarSpec]): string {
  const parts: unknown[] = Array.isArray(field) ? field : field === undefined ? [] : [field];
  const values = parts.flatMap((part) => {
    if (typeof part !== 'object' || part === null) return [position(part)];
    const {
      start,
      end = start,
      step = 1,
    } = part as { start: unknown; end?: unknown; step?: number };
    const from = position(start);
    const length = Math.floor((position(end) - from) / Math.max(1, step)) + 1;
    return Array.from({ length: Math.max(1, length) }, (_, index) => from + index * step);
  });
  return [...new Set(values)].sort((left, right) => left - right).join(',');
}

/** A number as it is; a name by its place among the names. */
function position(value: unknown): number {
  return typeof value === 'number' ? value : names.indexOf(value);
}
