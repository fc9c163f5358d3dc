import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleClient,
  type ScheduleHandle,
  ScheduleNotFoundError,
} from '@temporalio/client';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { sealingKeyId } from '../codec/sealing-key.ts';
import { isAsWanted, type KeptOptions, optionsOf } from './schedule-options.ts';
import { schedulesOf } from './schedules-of.ts';

export type ScheduleChange = 'created' | 'updated' | 'deleted' | 'unchanged';

/**
 * Makes one schedule what is wanted of it: creates, changes, pauses, lets go on or deletes it. Doing it
 * twice does nothing the second time.
 *
 * @param wanted null: it must not be there
 * @throws whatever keeps the server from taking it: the caller tries again later
 */
export async function reconcileSchedule(
  client: Client,
  scheduleId: string,
  wanted: DesiredSchedule | null,
): Promise<ScheduleChange> {
  const schedules = schedulesOf(client);
  const handle = schedules.getHandle(scheduleId);
  if (!wanted) return remove(handle);
  const options = optionsOf(wanted, await sealingKeyId(client));
  try {
    const standing = await handle.describe();
    if (isAsWanted(standing, options)) return 'unchanged';
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    if (await create(schedules, scheduleId, options)) return 'created';
  }
  await handle.update(() => options);
  return 'updated';
}

/** False: somebody else has been faster. */
async function create(
  schedules: ScheduleClient,
  scheduleId: string,
  options: KeptOptions,
): Promise<boolean> {
  try {
    // No memo: an update could not seal it anew.
    await schedules.create({ ...options, scheduleId });
    return true;
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return false;
    throw error;
  }
}

async function remove(handle: ScheduleHandle): Promise<ScheduleChange> {
  try {
    await handle.delete();
    return 'deleted';
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return 'unchanged';
    throw error;
  }
}
