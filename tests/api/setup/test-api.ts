import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '#api/app.ts';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createAuthentication } from '#api/shared/authentication.ts';
import { createBackground } from '#api/shared/background.ts';
import { coalesce } from '#api/shared/counters/coalesce.ts';
import { createPostgresCounters } from '#api/shared/counters/postgres-counters.ts';
import type { ApiDependencies, ApiSettings } from '#api/shared/dependencies.ts';
import { createPasswords } from '#api/shared/password-hash.ts';
import type { Route } from '#api/shared/route-record.ts';
import { createSignInGuard } from '#api/shared/sign-in-guard.ts';
import { createThrottle } from '#api/shared/throttle.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { poolOf, tallyQueries } from '#api/shared/tracking/query-tally.ts';
import { createRequestScopes } from '#api/shared/tracking/request-scope.ts';
import { createMetrics } from '#api/system/metrics/create-metrics.ts';
import { createRunEventFeed } from '#api/system/runs/run-event-feed.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { createOrm } from '#entities/orm.ts';
import { createTestDatabase } from '#tests/setup/database.ts';

export const testSecret = 'a secret only the tests know, long enough';

export const testAccessTokens = createAccessTokens(createTokenKeys({ secret: testSecret }));

/** Tests call the same few routes from one address more often than a person does. */
const generous = createThrottleRates(
  Object.fromEntries(Object.keys(createThrottleRates()).map((scope) => [scope, '10000/min'])),
);

export const testSettings: ApiSettings = {
  isDevelopment: false,
  publicUrl: 'http://api.test',
  secureCookies: false,
  requireVerifiedEmail: false,
  corsAllowedOrigins: ['https://app.example'],
  allowedHosts: [],
  boundHost: '127.0.0.1',
  metricsToken: '',
  trustProxyHops: 0,
  isThrottlingOff: false,
};

export interface TestApi {
  http: ReturnType<typeof supertest>;
  app: ReturnType<typeof createApp>;
  dependencies: ApiDependencies;
  /** Connection string of the API's own role: for a second process on the same database. */
  appUrl: string;
  /** Connection string of the role that passes row-level security: to look at what was written. */
  systemUrl: string;
  /** Outbox messages handed to the fast path so far. */
  delivered: string[];
  close(): Promise<void>;
}

/** The API on its own database, without Temporal: what it would be told is kept in `delivered`. */
export async function createTestApi(
  overrides: Partial<ApiDependencies> = {},
  routes?: readonly Route[],
): Promise<TestApi> {
  const database = await createTestDatabase();
  const orm = await createOrm({ url: database.appUrl, poolSize: 8, applicationName: 'test-api' });
  const logger = pino({ level: 'error' });
  const runEvents = createRunEventFeed(database.appUrl, logger);
  const countersInPostgres = createPostgresCounters(database.appUrl, logger);
  const counters = coalesce(countersInPostgres);
  const passwords = createPasswords();
  const requestScopes = createRequestScopes();
  const pool = await poolOf(orm);
  tallyQueries(pool, requestScopes);
  const background = createBackground(logger);
  const delivered: string[] = [];
  const shutdown = new AbortController();
  const dependencies: ApiDependencies = {
    settings: testSettings,
    logger,
    requestScopes,
    metrics: createMetrics({ requests: pool }),
    orm,
    throttle: createThrottle(counters, generous),
    authentication: createAuthentication(
      orm,
      overrides.accessTokens ?? testAccessTokens,
      passwords,
    ),
    accessTokens: testAccessTokens,
    google: null,
    passwords,
    signInGuard: createSignInGuard(counters),
    temporal: { ping: async () => {}, countPollers: async () => ({ core: 1 }) },
    runEvents,
    background,
    deliverNow: async (_em, ids) => {
      delivered.push(...ids);
    },
    storage: { open: async () => null },
    decrypt: (stored, boundTo) => {
      const [, bound, hex = ''] = /^sealed:(.*):([0-9a-f]*)$/.exec(stored) ?? [];
      if (bound !== boundTo) throw new Error('Sealed for something else');
      return Buffer.from(hex, 'hex').toString();
    },
    encrypt: (plainText, boundTo) => `sealed:${boundTo}:${Buffer.from(plainText).toString('hex')}`,
    shutdown: shutdown.signal,
    ...overrides,
  };
  const app = createApp(dependencies, routes);
  return {
    http: supertest(app),
    app,
    dependencies,
    appUrl: database.appUrl,
    systemUrl: database.systemUrl,
    delivered,
    async close() {
      shutdown.abort();
      await background.settled();
      await runEvents.close();
      await countersInPostgres.close();
      await orm.close();
      await database.drop();
    },
  };
}
