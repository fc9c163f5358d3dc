import { scheduleJitterMilliseconds } from '#contracts/system/schedules.ts';

/**
 * Written from here on, an action has made up for what was due at a time: that time's own should have come before,
 * however late its jitter made it. What was written sooner is the time before, itself late, and the time's own is
 * only on its way.
 *
 * @param scheduledFor when it was due, without jitter
 */
export function madeUpForFrom(scheduledFor: Date): Date {
  return new Date(scheduledFor.getTime() + scheduleJitterMilliseconds);
}
