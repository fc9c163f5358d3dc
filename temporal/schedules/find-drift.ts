import { setImmediate as letOthersWork } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { sealingKeyId } from '../codec/sealing-key.ts';
import { isAsWanted, optionsOf } from './schedule-options.ts';
import { schedulesOf } from './schedules-of.ts';

/** Compared before other work has its turn; the entries of a page come at once. */
const atOnce = 20;

/**
 * Ids of the schedules that are not what is wanted: missing, changed or paused by hand, or without a row. From
 * one listing, which may be seconds old: whoever repairs one looks at it again. What was sealed with a key of
 * before has drifted, too.
 *
 * @param isKept whether an id is of a schedule that rows decide about; all others are left alone
 */
export async function findDrift(
  client: Client,
  wanted: readonly DesiredSchedule[],
  isKept: (scheduleId: string) => boolean,
): Promise<string[]> {
  const missing = new Map(wanted.map((schedule) => [schedule.scheduleId, schedule]));
  const drifted: string[] = [];
  const keyId = await sealingKeyId(client);
  let compared = 0;
  for await (const standing of schedulesOf(client).list()) {
    const { scheduleId } = standing;
    compared += 1;
    if (compared % atOnce === 0) await letOthersWork();
    const schedule = missing.get(scheduleId);
    missing.delete(scheduleId);
    if (schedule) {
      if (!isAsWanted(standing, optionsOf(schedule, keyId))) drifted.push(scheduleId);
    } else if (isKept(scheduleId)) {
      drifted.push(scheduleId);
    }
  }
  return [...missing.keys(), ...drifted];
}
