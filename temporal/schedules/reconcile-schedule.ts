import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleHandle,
  ScheduleNotFoundError,
} from '@temporalio/client';
import type { DesiredSchedule } from '#contracts/system/schedules.ts';
import { isAsWanted, type KeptOptions, keptByRows, optionsOf } from './schedule-options.ts';

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
  const handle = client.schedule.getHandle(scheduleId);
  if (!wanted) return remove(handle);
  const options = optionsOf(wanted);
  try {
    const standing = await handle.describe();
    if (isAsWanted(standing, options)) return 'unchanged';
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    if (await create(client, scheduleId, options)) return 'created';
  }
  await handle.update(() => options);
  return 'updated';
}

/** False: somebody else has been faster. */
async function create(client: Client, scheduleId: string, options: KeptOptions): Promise<boolean> {
  try {
    await client.schedule.create({ ...options, scheduleId, memo: keptByRows });
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
