import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { createMetrics } from '#api/system/metrics/create-metrics.ts';
import type { ThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { coalesce } from './counters/coalesce.ts';
import { createPostgresCounters } from './counters/postgres-counters.ts';
import type { ApiDependencies } from './dependencies.ts';
import { createPasswords } from './password-hash.ts';
import { createSignInGuard } from './sign-in-guard.ts';
import { createThrottle } from './throttle.ts';
import { poolOf, tallyQueries } from './tracking/query-tally.ts';
import { createRequestScopes, type RequestScopes } from './tracking/request-scope.ts';

interface DoorOptions {
  orm: MikroORM;
  /** Of the role the ORM works as: the counters have connections of their own. */
  databaseUrl: string;
  logger: Logger;
  /** Given where the logger reads them, too. */
  requestScopes?: RequestScopes;
  rates: ThrottleRates;
}

/** What every request passes before its route, and what must be closed of it. */
interface Door {
  parts: Pick<
    ApiDependencies,
    'metrics' | 'passwords' | 'requestScopes' | 'signInGuard' | 'throttle'
  >;
  close(): Promise<void>;
}

/** Counting, hashing and measuring, put together as every process of the API has them. */
export async function createDoor(options: DoorOptions): Promise<Door> {
  const { orm, databaseUrl, logger, requestScopes = createRequestScopes(), rates } = options;
  const pool = await poolOf(orm);
  tallyQueries(pool, requestScopes);
  const inPostgres = createPostgresCounters(databaseUrl, logger);
  const counters = coalesce(inPostgres);
  return {
    parts: {
      requestScopes,
      metrics: createMetrics({ requests: pool, counters: inPostgres.pool }),
      throttle: createThrottle(counters, rates),
      passwords: createPasswords(),
      signInGuard: createSignInGuard(counters),
    },
    close: inPostgres.close,
  };
}
