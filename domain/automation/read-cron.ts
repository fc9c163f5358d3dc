import { CronExpressionParser } from 'cron-parser';
import type { ScheduleCalendar } from './schedule-calendar.ts';

/** What is wrong with a cron expression, in words for the person who wrote it. */
export class CronRefusal extends Error {
  override readonly name = 'CronRefusal';
}

/** Numbers, names of months and days, and `* , - / ?`: what every cron has. */
const common = /^[\da-z*,\-/?]+$/i;

const fieldNames = ['minute', 'hour', 'day of month', 'month', 'day of week'];

/**
 * Reads the five fields of a cron expression. Where day of month and day of week are both restricted, either
 * is enough, as everywhere but at Temporal: that makes two calendars.
 *
 * @throws CronRefusal naming the field
 */
export function readCron(expression: string): ScheduleCalendar[] {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fieldNames.length) {
    throw new CronRefusal(`A cron expression has five fields: ${fieldNames.join(', ')}`);
  }
  for (const [index, part] of parts.entries()) {
    if (!common.test(part) || /^[lh]/i.test(part)) {
      throw new CronRefusal(`The ${fieldNames[index]} "${part}" is not understood`);
    }
  }
  const { minute, hour, dayOfMonth, month, dayOfWeek } = parse(parts.join(' '));
  const every = {
    months: numbers(month.values),
    daysOfMonth: numbers(dayOfMonth.values),
    daysOfWeek: [...new Set(numbers(dayOfWeek.values).map((day) => day % 7))],
    hours: numbers(hour.values),
    minutes: numbers(minute.values),
  };
  if (dayOfMonth.isWildcard || dayOfWeek.isWildcard) return [every];
  return [
    { ...every, daysOfWeek: allDaysOfWeek },
    { ...every, daysOfMonth: allDaysOfMonth },
  ];
}

/** Every day of a week, Sunday first. */
export const allDaysOfWeek: readonly number[] = upTo(0, 6);
/** Every day a month can have. */
export const allDaysOfMonth: readonly number[] = upTo(1, 31);
/** January to December. */
export const allMonths: readonly number[] = upTo(1, 12);

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function parse(expression: string) {
  try {
    return CronExpressionParser.parse(expression).fields;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CronRefusal(`The cron expression is not understood: ${reason}`);
  }
}

/** The parser's own values can also be letters, which `common` leaves none of. */
function numbers(values: readonly (number | string)[]): number[] {
  return values.map(Number);
}
