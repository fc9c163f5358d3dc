import type { Client } from '@temporalio/client';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { isAsWanted, keptByRows, optionsOf } from './schedule-options.ts';

/**
 * Ids of the schedules that are not what is wanted: missing, changed or paused by hand, or without a row. From
 * one listing, which may be seconds old: whoever repairs one looks at it again.
 */
export async function findDrift(
  client: Client,
  wanted: readonly DesiredSchedule[],
): Promise<string[]> {
  const missing = new Map(wanted.map((schedule) => [schedule.scheduleId, schedule]));
  const drifted: string[] = [];
  for await (const standing of client.schedule.list()) {
    const { scheduleId, memo } = standing;
    const schedule = missing.get(scheduleId);
    missing.delete(scheduleId);
    if (schedule) {
      if (!isAsWanted(standing, optionsOf(schedule))) drifted.push(scheduleId);
    } else if (memo?.keptBy === keptByRows.keptBy) {
      drifted.push(scheduleId);
    }
  }
  return [...missing.keys(), ...drifted];
}
