/**
 * Local times that repeat: every combination of these fields, at second 0. A field that lists all its values
 * restricts nothing; day of month and day of week must both fit.
 */
export interface ScheduleCalendar {
  /** Absent: every year. */
  years?: readonly number[];
  /** 1–12. */
  months: readonly number[];
  /** 1–31. */
  daysOfMonth: readonly number[];
  /** 0 is Sunday, 6 is Saturday. */
  daysOfWeek: readonly number[];
  /** 0–23. */
  hours: readonly number[];
  /** 0–59. */
  minutes: readonly number[];
}

/** Local times of a zone, and single moments beside them. */
export interface LocalTiming {
  calendars: readonly ScheduleCalendar[];
  /** Milliseconds of the epoch: what days have on which the clocks change, and which no calendar names. */
  moments: readonly number[];
  /** IANA name. */
  timeZone: string;
}

/** When a schedule acts: at local times, or every so many seconds of the epoch. */
export type ScheduleTiming = LocalTiming | { everySeconds: number };
