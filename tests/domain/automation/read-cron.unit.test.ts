import { describe, expect, it } from 'vitest';
import {
  allDaysOfMonth,
  allDaysOfWeek,
  allMonths,
  readCron,
} from '#domain/automation/read-cron.ts';

const everyDay = { months: allMonths, daysOfMonth: allDaysOfMonth, daysOfWeek: allDaysOfWeek };

describe('a cron expression', () => {
  it.each([
    ['30 2 * * *', { ...everyDay, hours: [2], minutes: [30] }],
    [
      '*/30 9-11 * * mon-fri',
      { ...everyDay, daysOfWeek: [1, 2, 3, 4, 5], hours: [9, 10, 11], minutes: [0, 30] },
    ],
    ['0 3 * jan,7 7', { ...everyDay, months: [1, 7], daysOfWeek: [0], hours: [3], minutes: [0] }],
    ['0 3 ? * 1', { ...everyDay, daysOfWeek: [1], hours: [3], minutes: [0] }],
  ])('%s is one calendar', (expression, calendar) => {
    expect(readCron(expression)).toEqual([calendar]);
  });

  it('with a day of month and a day of week means either of them', () => {
    expect(readCron('0 0 13 * 5')).toEqual([
      { ...everyDay, daysOfMonth: [13], hours: [0], minutes: [0] },
      { ...everyDay, daysOfWeek: [5], hours: [0], minutes: [0] },
    ]);
  });

  it.each([
    ['', 'has five fields: minute, hour, day of month, month, day of week'],
    ['0 3 * *', 'has five fields'],
    ['0 0 3 * * *', 'has five fields'],
    ['@daily', 'has five fields'],
    ['61 6 * * *', 'The minute "61" is not understood: 0 to 59,'],
    ['0 25 * * *', 'The hour "25" is not understood: 0 to 23,'],
    ['0 3 32 * *', 'The day of month "32" is not understood: 1 to 31,'],
    ['0 3 * 13 *', 'The month "13" is not understood: 1 to 12, or jan to dec,'],
    ['0 3 5-1 * *', 'The day of month "5-1" is not understood'],
    ['0 3 L * *', 'The day of month "L" is not understood'],
    ['0 3 15W * *', 'not understood'],
    ['0 3 * * 5#2', 'The day of week "5#2" is not understood'],
    ['H 3 * * *', 'The minute "H" is not understood'],
    ['0 0 30 2 *', 'This time never comes'],
    ['0 0 31 2,4 *', 'This time never comes'],
    ['0 3 * * someday', 'The day of week "someday" is not understood: 0 to 7, or sun to sat,'],
  ])('%j is refused: %s', (expression, reason) => {
    expect(() => readCron(expression)).toThrow(reason);
  });
});
