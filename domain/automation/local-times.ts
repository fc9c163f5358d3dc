import { DateTime, IANAZone } from 'luxon';
import type { ScheduleCalendar } from './schedule-calendar.ts';

const minuteMilliseconds = 60_000;
const dayMilliseconds = 24 * 60 * minuteMilliseconds;

/** A day of some zone's calendar. */
export interface LocalDate {
  year: number;
  month: number;
  day: number;
}

/** Whether a calendar has this day. */
export function isDayOf(calendar: ScheduleCalendar, { year, month, day }: LocalDate): boolean {
  return (
    (calendar.years?.includes(year) ?? true) &&
    calendar.months.includes(month) &&
    calendar.daysOfMonth.includes(day) &&
    calendar.daysOfWeek.includes(new Date(Date.UTC(year, month - 1, day)).getUTCDay())
  );
}

/**
 * When a calendar acts on one of its days, milliseconds of the epoch. A time that the clocks show twice counts
 * the first time. One they never show is passed over where another time of the day is shown; where none is, the
 * first comes as much later as they go forward. Reckoned with offsets: a calendar can have 1440 times a day.
 */
export function momentsOf(
  { hours, minutes }: ScheduleCalendar,
  { year, month, day }: LocalDate,
  timeZone: string,
): number[] {
  const zone = IANAZone.create(timeZone);
  const midnight = Date.UTC(year, month - 1, day);
  // No zone changes its clocks twice within three days, or is a day away from Greenwich.
  const before = zone.offset(midnight - dayMilliseconds);
  const after = zone.offset(midnight + 2 * dayMilliseconds);
  const shown = hours.flatMap((hour) =>
    minutes.map((minute) => midnight + (hour * 60 + minute) * minuteMilliseconds),
  );
  if (before === after) return shown.map((clock) => clock - before * minuteMilliseconds);
  const moments = shown.flatMap((clock) => {
    const early = clock - before * minuteMilliseconds;
    if (zone.offset(early) === before) return [early];
    const late = clock - after * minuteMilliseconds;
    if (zone.offset(late) === after) return [late];
    return [];
  });
  const [first] = shown;
  // The calendar would not act on this day at all.
  return moments.length > 0 || first === undefined
    ? moments
    : [first - before * minuteMilliseconds];
}

/** The day of a moment (milliseconds of the epoch) in a zone: `2026-11-22`. */
export function localDate(time: number, zone: string): string {
  return DateTime.fromMillis(time, { zone }).toFormat('yyyy-MM-dd');
}

/** The first moment of that day, milliseconds of the epoch. */
export function startOfLocalDay(time: number, zone: string): number {
  return DateTime.fromMillis(time, { zone }).startOf('day').toMillis();
}
