import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { desiredSchedules, isKeptByRows } from '#entities/system/desired-schedules.ts';
import { reconciliationScheduleId } from '#entities/system/reconciliation-schedule.ts';
import { withDeadline } from '#temporal/client.ts';
import { findDrift } from '#temporal/schedules/find-drift.ts';
import { isUnkeepable, keepSchedule } from './keep-schedule.ts';

/** Rows tell of their changes at once; this finds what was changed, paused or deleted at Temporal itself. */
const hourMilliseconds = 60 * 60 * 1000;
/** After an error: Temporal or the database is away, and the schedules of a fresh server are missing. */
const againMilliseconds = 30_000;
/** One look at one schedule: so that the reconciler is back within minutes of Temporal having lost its data. */
const watchMilliseconds = 2 * 60_000;
/** A listing of tens of thousands takes a while. */
const listWithinMilliseconds = 5 * 60_000;
/** Each may have waited for its deadline. */
const failuresOfAnOutage = 3;

interface ScheduleKeeperOptions {
  /** Works as the system role. */
  orm: MikroORM;
  client: Client;
  logger: Logger;
  /** Between two looks; the first is at once. */
  everyMilliseconds?: number;
  /** Between two looks at the schedule of the reconciler alone. */
  watchEveryMilliseconds?: number;
}

/**
 * Compares all schedules with the rows, at once and then hourly, and repairs what has drifted. The reconciler's own
 * is looked at every two minutes: where it is gone Temporal has lost its data, and all are compared at once.
 */
export function createScheduleKeeper(options: ScheduleKeeperOptions): { close(): Promise<void> } {
  const { everyMilliseconds = hourMilliseconds } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const loop = async () => {
    while (!signal.aborted) {
      const isDone = await repairSchedules(options, signal);
      const pause = isDone ? everyMilliseconds : Math.min(againMilliseconds, everyMilliseconds);
      await watchFor(pause, options, signal);
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

/** Waits, with an eye on the schedule of the reconciler: less long where it had to be made anew. */
async function watchFor(
  pauseMilliseconds: number,
  { orm, client, logger, watchEveryMilliseconds = watchMilliseconds }: ScheduleKeeperOptions,
  signal: AbortSignal,
): Promise<void> {
  const until = performance.now() + pauseMilliseconds;
  for (;;) {
    const left = until - performance.now();
    const pause = Math.max(0, Math.min(left, watchEveryMilliseconds));
    await wait(pause, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || left <= watchEveryMilliseconds) return;
    try {
      const change = await keepSchedule(orm, client, reconciliationScheduleId);
      if (change === 'unchanged') continue;
      logger.warn({ scheduleId: reconciliationScheduleId, change }, 'schedule was repaired');
      if (change === 'created') return;
    } catch (error) {
      logger.error({ err: error }, 'the schedule of the reconciler could not be looked at');
    }
  }
}

/** False when it could not be done to the end. */
async function repairSchedules(
  options: ScheduleKeeperOptions,
  signal: AbortSignal,
): Promise<boolean> {
  const { orm, client, logger } = options;
  try {
    const { wanted, unreadable } = await desiredSchedules(orm.em.fork());
    const left = new Set(unreadable.map(({ scheduleId }) => scheduleId));
    for (const { scheduleId, error } of unreadable) {
      logger.error({ err: error, scheduleId }, 'the row of a schedule cannot be understood');
    }
    const drifted = await withDeadline(
      client,
      () => findDrift(client, wanted, (id) => isKeptByRows(id) && !left.has(id)),
      listWithinMilliseconds,
    );
    return await repairEach(options, drifted, signal);
  } catch (error) {
    logger.error({ err: error }, 'schedules could not be compared with the rows');
    return false;
  }
}

/**
 * One that cannot be made is left to the next look, and the others go on. One that is refused is no reason to look
 * again sooner than in an hour; what fails otherwise is, and several of them in a row say that Temporal or the
 * database is away.
 */
async function repairEach(
  { orm, client, logger }: ScheduleKeeperOptions,
  scheduleIds: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  let failed = 0;
  let failedInRow = 0;
  for (const scheduleId of scheduleIds) {
    if (signal.aborted || failedInRow === failuresOfAnOutage) return false;
    try {
      const change = await keepSchedule(orm, client, scheduleId);
      failedInRow = 0;
      if (change !== 'unchanged') logger.warn({ scheduleId, change }, 'schedule was repaired');
    } catch (error) {
      logger.error({ err: error, scheduleId }, 'schedule could not be repaired');
      if (isUnkeepable(error)) continue;
      failed += 1;
      failedInRow += 1;
    }
  }
  return failed === 0;
}
