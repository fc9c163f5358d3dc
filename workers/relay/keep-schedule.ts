import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import { desiredSchedule, UnreadableScheduleError } from '#entities/system/desired-schedules.ts';
import { withDeadline } from '#temporal/client.ts';
import { isRefused } from '#temporal/schedules/is-refused.ts';
import { reconcileSchedule, type ScheduleChange } from '#temporal/schedules/reconcile-schedule.ts';

/**
 * Makes one schedule what its row wants now. Reading the row and telling Temporal happen under one lock, so
 * that of two relays the one with the older row is never the last to speak; the deadline of the call bounds it.
 */
export function keepSchedule(
  orm: MikroORM,
  client: Client,
  scheduleId: string,
): Promise<ScheduleChange> {
  return orm.em.fork().transactional(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `schedule ${scheduleId}`,
    ]);
    const wanted = await desiredSchedule(em, scheduleId);
    return withDeadline(client, () => reconcileSchedule(client, scheduleId, wanted));
  });
}

/** Whether an error of `keepSchedule` comes again each time, until the row is another one. */
export function isUnkeepable(error: unknown): boolean {
  return error instanceof UnreadableScheduleError || isRefused(error);
}
