import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { desiredSchedules, isKeptByRows } from '#entities/system/desired-schedules.ts';
import { withDeadline } from '#temporal/client.ts';
import { findDrift } from '#temporal/schedules/find-drift.ts';
import { keepSchedule } from './keep-schedule.ts';

/** Rows tell of their changes at once; this finds what was changed, paused or deleted at Temporal itself. */
const hourMilliseconds = 60 * 60 * 1000;
/** After an error: Temporal or the database is away, and the schedules of a fresh server are missing. */
const againMilliseconds = 30_000;
/** A listing of tens of thousands takes a while. */
const listWithinMilliseconds = 5 * 60_000;

interface ScheduleKeeperOptions {
  /** Works as the system role. */
  orm: MikroORM;
  client: Client;
  logger: Logger;
  /** Between two looks; the first is at once. */
  everyMilliseconds?: number;
}

/** Compares all schedules with the rows, at once and then hourly, and repairs what has drifted. */
export function createScheduleKeeper(options: ScheduleKeeperOptions): { close(): Promise<void> } {
  const { everyMilliseconds = hourMilliseconds } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const loop = async () => {
    while (!signal.aborted) {
      const isDone = await repairSchedules(options, signal);
      const pause = isDone ? everyMilliseconds : Math.min(againMilliseconds, everyMilliseconds);
      await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return {
    async close() {
      closing.abort();
      await ended;
    },
  };
}

/** False when it could not be done to the end. */
async function repairSchedules(
  { orm, client, logger }: ScheduleKeeperOptions,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const wanted = await desiredSchedules(orm.em.fork());
    const drifted = await withDeadline(
      client,
      () => findDrift(client, wanted, isKeptByRows),
      listWithinMilliseconds,
    );
    for (const scheduleId of drifted) {
      if (signal.aborted) return false;
      const change = await keepSchedule(orm, client, scheduleId);
      if (change !== 'unchanged') logger.warn({ scheduleId, change }, 'schedule was repaired');
    }
    return true;
  } catch (error) {
    logger.error({ err: error }, 'schedules could not be compared with the rows');
    return false;
  }
}
