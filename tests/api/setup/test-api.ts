import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '#api/app.ts';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createAuthentication } from '#api/shared/authentication.ts';
import { createBackground } from '#api/shared/background.ts';
import { createDoor } from '#api/shared/create-door.ts';
import type { ApiDependencies, ApiSettings } from '#api/shared/dependencies.ts';
import type { Route } from '#api/shared/route-record.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { createRunEventFeed } from '#api/system/runs/run-event-feed.ts';
import { uploadedPictureLimits } from '#api/writer/images/uploaded-picture-limits.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { promptTypes } from '#contracts/api/thinker/prompts.ts';
import { unavailable } from '#contracts/shared/app-error.ts';
import { createOrm } from '#entities/orm.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createPictureProcessor } from '#providers/storage/pictures/picture-processor.ts';
import { createTestDatabase } from '#tests/setup/database.ts';
import { testCodec } from '#tests/setup/test-data-converter.ts';
import { createMemoryStorage } from '../../../bench/product/memory-storage.ts';

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
  codecOrigins: ['https://temporal.example'],
  allowedHosts: [],
  boundHost: '127.0.0.1',
  requiredQueues: ['core', 'openai-text'],
  metricsToken: '',
  storageQuotaBytes: 10_000_000,
  trustProxyHops: 0,
  isThrottlingOff: false,
  ai: { textModel: 'gpt-4o-mini', sandboxed: [] },
};

/** Not secret, so that a test can see what was sealed, and bound as the real ones are. */
const visibleSeals: Pick<ApiDependencies, 'decrypt' | 'encrypt'> = {
  decrypt: (stored, boundTo) => {
    const [, bound, hex = ''] = /^sealed:(.*):([0-9a-f]*)$/.exec(stored) ?? [];
    if (bound !== boundTo) throw new Error('Sealed for something else');
    return Buffer.from(hex, 'hex').toString();
  },
  encrypt: (plainText, boundTo) => `sealed:${boundTo}:${Buffer.from(plainText).toString('hex')}`,
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

/** Everything a handler may use, on a database, and how it is given back. */
async function assemble(databaseUrl: string, overrides: Partial<ApiDependencies>) {
  const orm = await createOrm({ url: databaseUrl, poolSize: 8, applicationName: 'test-api' });
  const logger = pino({ level: 'error' });
  const runEvents = createRunEventFeed({ orm, databaseUrl, logger });
  const door = await createDoor({ orm, databaseUrl, logger, rates: generous });
  const background = createBackground(logger);
  const delivered: string[] = [];
  const shutdown = new AbortController();
  const { accessTokens = testAccessTokens } = overrides;
  const dependencies: ApiDependencies = {
    settings: testSettings,
    ...door.parts,
    logger,
    orm,
    authentication: createAuthentication(orm, accessTokens, door.parts.passwords),
    accessTokens,
    google: null,
    temporal: {
      ping: async () => {},
      countPollers: async () => ({ core: 1 }),
      readBacklogs: async () => [],
    },
    payloadCodec: testCodec,
    runEvents,
    background,
    deliverNow: async (_em, ids) => {
      delivered.push(...ids);
    },
    sendWord: async () => {
      throw unavailable();
    },
    defaultPrompts: await loadDefaultPrompts(promptTypes),
    storage: createMemoryStorage(),
    processPicture: createPictureProcessor({ concurrency: 1, ...uploadedPictureLimits }),
    ...visibleSeals,
    shutdown: shutdown.signal,
    ...overrides,
  };
  const close = async () => {
    shutdown.abort();
    await background.settled();
    await runEvents.close();
    await door.close();
    await orm.close();
  };
  return { dependencies, delivered, close };
}

/** The API on its own database, without Temporal: what it would be told is kept in `delivered`. */
export async function createTestApi(
  overrides: Partial<ApiDependencies> = {},
  routes?: readonly Route[],
): Promise<TestApi> {
  const { appUrl, systemUrl, drop } = await createTestDatabase();
  const { dependencies, delivered, close } = await assemble(appUrl, overrides);
  const app = createApp(dependencies, routes);
  return {
    http: supertest(app),
    app,
    dependencies,
    appUrl,
    systemUrl,
    delivered,
    async close() {
      await close();
      await drop();
    },
  };
}
