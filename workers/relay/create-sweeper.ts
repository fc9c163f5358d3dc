import { setTimeout as wait } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { sweepTokens } from '#entities/identity/sweep-tokens.ts';
import { sweepIdempotencyKeys } from '#entities/system/sweep-idempotency-keys.ts';
import { sweepTrials } from '#entities/thinker/sweep-trials.ts';

/** Expired rows harm nobody, they only lie there; an hour of them is deleted in milliseconds. */
const hourMilliseconds = 60 * 60 * 1000;
const batchSize = 1000;

interface SweeperOptions {
  /** Works as the system role. */
  orm: MikroORM;
  logger: Logger;
  /** Between two sweeps; the first is at once. */
  everyMilliseconds?: number;
}

/** Deletes what nobody needs any more, for as long as the process lives; several may do so at once. */
export function createSweeper({
  orm,
  logger,
  everyMilliseconds = hourMilliseconds,
}: SweeperOptions): { close(): Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const loop = async () => {
    while (!signal.aborted) {
      await sweep(orm, logger, signal);
      await wait(everyMilliseconds, undefined, { signal }).catch(() => undefined);
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

/** A database that is away is swept the next time. */
async function sweep(orm: MikroORM, logger: Logger, signal: AbortSignal): Promise<void> {
  try {
    const em = orm.em.fork();
    for (const sweepSome of [sweepIdempotencyKeys, sweepTokens, sweepTrials]) {
      while (!signal.aborted && (await sweepSome(em, batchSize)) === batchSize);
    }
  } catch (error) {
    logger.error({ err: error }, 'expired rows could not be deleted');
  }
}
