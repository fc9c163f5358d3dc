import { expect, it } from 'vitest';
import { readCron } from '#domain/automation/read-cron.ts';
import { createTimings, timingOf } from '#domain/automation/schedule-timing.ts';

const now = Date.parse('2026-11-22T00:00:00Z');
const daily = () => readCron('30 2 * * *');

it('computes schedules of the same times once, and each as if alone', () => {
  const timingAt = createTimings(now);
  const first = timingAt(daily(), 'Europe/Berlin');
  expect(timingAt(daily(), 'Europe/Berlin')).toBe(first);
  expect(first).toEqual(timingOf(daily(), 'Europe/Berlin', now));
  const later = readCron('30 3 * * *');
  expect(timingAt(later, 'Europe/Berlin')).toEqual(timingOf(later, 'Europe/Berlin', now));
  expect(timingAt(daily(), 'Asia/Kolkata')).toEqual(timingOf(daily(), 'Asia/Kolkata', now));
});
