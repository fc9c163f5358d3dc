import { DateTime } from 'luxon';
import type { ScheduleCalendar } from './schedule-calendar.ts';

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
    calendar.daysOfWeek.includes(DateTime.utc(year, month, day).weekday % 7)
  );
}

/**
 * When a calendar acts on one of its days, milliseconds of the epoch. A time that the clocks show twice counts
 * the first time. One they never show comes as much later as they go forward, where it is the only one of
 * its day; of several the others are enough.
 */
export function momentsOf(
  { hours, minutes }: ScheduleCalendar,
  { year, month, day }: LocalDate,
  zone: string,
): number[] {
  const isOnly = hours.length * minutes.length === 1;
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => {
      // Where this local time does not exist, it is moved forward.
      const local = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
      const isShown = local.hour === hour && local.minute === minute;
      if (!isShown && !isOnly) return [];
      const [earliest = local] = local.getPossibleOffsets();
      return [earliest.toMillis()];
    }),
  );
}

/** The day of a moment (milliseconds of the epoch) in a zone: `2026-11-22`. */
export function localDate(time: number, zone: string): string {
  return DateTime.fromMillis(time, { zone }).toFormat('yyyy-MM-dd');
}

/** The first moment of that day, milliseconds of the epoch. */
export function startOfLocalDay(time: number, zone: string): number {
  return DateTime.fromMillis(time, { zone }).startOf('day').toMillis();
}
