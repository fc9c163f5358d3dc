import { CronExpressionParser } from 'cron-parser';
import type { ScheduleCalendar } from './schedule-calendar.ts';

/** What is wrong with a cron expression, in words for the person who wrote it. */
class CronRefusal extends Error {
  override readonly name = 'CronRefusal';
}

/** Numbers, names of months and days, and `* , - / ?`: what every cron has. */
const common = /^[\da-z*,\-/?]+$/i;

const fields = [
  { name: 'minute', values: '0 to 59' },
  { name: 'hour', values: '0 to 23' },
  { name: 'day of month', values: '1 to 31' },
  { name: 'month', values: '1 to 12, or jan to dec' },
  { name: 'day of week', values: '0 to 7, or sun to sat' },
];

/**
 * Reads the five fields of a cron expression. Where day of month and day of week are both restricted, either
 * is enough, as everywhere but at Temporal: that makes two calendars.
 *
 * @throws CronRefusal naming the field and what it can be
 */
export function readCron(expression: string): ScheduleCalendar[] {
  const parts = expression.trim().split(/\s+/);
  if (parts.length !== fields.length) {
    const names = fields.map(({ name }) => name).join(', ');
    throw new CronRefusal(`A cron expression has five fields: ${names}`);
  }
  for (const [index, { name, values }] of fields.entries()) {
    const part = parts[index] ?? '';
    // Each with nothing beside it: the parser's own words name no field.
    const alone = fields.map((_field, other) => (other === index ? part : '*'));
    if (common.test(part) && !/^[lh]/i.test(part) && parse(alone)) continue;
    throw new CronRefusal(
      `The ${name} "${part}" is not understood: ${values}, several (1,3), a range (1-5) or steps (*/2)`,
    );
  }
  const together = parse(parts);
  // The 30th of February: every field is right, and no day has them all.
  if (!together) throw new CronRefusal('This time never comes: none of these months has this day');
  const { minute, hour, dayOfMonth, month, dayOfWeek } = together;
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

function parse(parts: readonly string[]) {
  try {
    return CronExpressionParser.parse(parts.join(' ')).fields;
  } catch {
    return null;
  }
}

/** The parser's own values can also be letters, which `common` leaves none of. */
function numbers(values: readonly (number | string)[]): number[] {
  return values.map(Number);
}

/**
 * What is wrong with a cron expression as a person sends it, undefined where nothing is.
 *
 * @param mostMinutes of an hour that it may act at
 * @param often said where it acts at more of them
 */
export function cronRefusal(cron: string, mostMinutes: number, often: string): string | undefined {
  try {
    return readCron(cron).some(({ minutes }) => minutes.length > mostMinutes) ? often : undefined;
  } catch (error) {
    if (error instanceof CronRefusal) return error.message;
    throw error;
  }
}
