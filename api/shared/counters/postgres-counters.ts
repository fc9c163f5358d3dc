import pg from 'pg';
import type { Logger } from 'pino';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { unavailable } from '#contracts/shared/app-error.ts';
import type { Count, Counters } from './counters.ts';

/** A count takes about a millisecond; nobody is served by a request that waits longer to be counted. */
const patienceMilliseconds = 2000;

/** One count at a time and key (see `coalesce`), so a few connections carry every caller of a process. */
const poolSize = 4;

export interface PostgresCounters extends Counters {
  /** For metrics and query tracking. */
  pool: pg.Pool;
  close(): Promise<void>;
}

/** What PostgreSQL itself says is mapped like every error of it; the rest means it was not reached. */
async function reached<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof pg.DatabaseError) throw error;
    throw unavailable(error);
  }
}

function countOf({ consumedPoints, msBeforeNext }: RateLimiterRes): Count {
  return { total: consumedPoints, millisecondsLeft: msBeforeNext };
}

/**
 * Counters in `igny8_throttle_counters`, an unlogged table: its commits never wait for the disk, and a crash
 * of the server forgets them. Own connections, so that counting never waits for the work it guards; one round trip a
 * count. The library removes what ended an hour ago, every five minutes.
 */
export function createPostgresCounters(databaseUrl: string, logger: Logger): PostgresCounters {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'igny8-api-counters',
    max: poolSize,
    connectionTimeoutMillis: patienceMilliseconds,
    query_timeout: patienceMilliseconds,
  });
  pool.on('error', (error) => logger.warn({ err: error }, 'a connection of the counters was lost'));
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'igny8_throttle_counters',
    tableCreated: true,
    keyPrefix: '',
    // Not asked: `penalty` counts without judging, and the caller knows its own limit.
    points: 1,
    duration: 1,
  });
  return {
    pool,
    async add(key, points, windowSeconds) {
      const options = { customDuration: windowSeconds };
      return countOf(await reached(() => limiter.penalty(key, points, options)));
    },
    async read(key) {
      const found = await reached(() => limiter.get(key));
      return found && countOf(found);
    },
    async forget(key) {
      await reached(() => limiter.delete(key));
    },
    close: () => pool.end(),
  };
}
