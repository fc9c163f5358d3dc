import { allDaysOfMonth, allDaysOfWeek, allMonths, readCron } from './read-cron.ts';
import type { ScheduleCalendar } from './schedule-calendar.ts';

export const frequencies = ['daily', 'weekly', 'monthly', 'cron'] as const;
export type Frequency = (typeof frequencies)[number];

/** How often, as a person sets it. */
export interface Recurrence {
  frequency: Frequency;
  /** `HH:MM`, 24 hours, local; of a cron expression nobody reads it. */
  time: string;
  /** Five fields; only of `cron`. */
  cron: string | null;
}

const monday = 1;
const firstOfMonth = 1;

/**
 * The local times of a recurrence: weekly is Monday, monthly the first; other days are a cron expression.
 *
 * @throws CronRefusal
 */
export function calendarsOf({ frequency, time, cron }: Recurrence): ScheduleCalendar[] {
  if (frequency === 'cron') return readCron(cron ?? '');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return [
    {
      months: allMonths,
      daysOfMonth: frequency === 'monthly' ? [firstOfMonth] : allDaysOfMonth,
      daysOfWeek: frequency === 'weekly' ? [monday] : allDaysOfWeek,
      hours: [hour],
      minutes: [minute],
    },
  ];
}
