import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createApp } from '#api/app.ts';
import { createAccessTokens } from '#api/shared/access-tokens.ts';
import { createAuthentication } from '#api/shared/authentication.ts';
import { createBackground } from '#api/shared/background.ts';
import { closeServer } from '#api/shared/close-server.ts';
import { createDoor } from '#api/shared/create-door.ts';
import type { ApiDependencies, ApiSettings } from '#api/shared/dependencies.ts';
import { createTokenKeys } from '#api/shared/token-keys.ts';
import { createDeliverNow } from '#api/system/outbox/deliver-now.ts';
import { createRunEventFeed } from '#api/system/runs/run-event-feed.ts';
import { createLazyTemporal } from '#api/system/temporal/lazy-temporal.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { promptTypes } from '#contracts/api/thinker/prompts.ts';
import { createOrm } from '#entities/orm.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { withDeadline } from '#temporal/client.ts';
import { deliver } from '#temporal/deliver.ts';
import type { BenchContext } from '../harness/measure.ts';
import { benchDataConverter } from '../servers/data-converter.ts';
import { namespace } from '../servers/throwaway-temporal.ts';
import type { Customer } from './customer.ts';
import { createMemoryStorage } from './memory-storage.ts';
import type { Product } from './product.ts';

/** The size an API process has (api/main.ts). */
const poolSize = 20;

/** As in development, but that nobody is refused by a throttle. */
const settings: ApiSettings = {
  isDevelopment: true,
  publicUrl: 'http://127.0.0.1',
  secureCookies: false,
  requireVerifiedEmail: false,
  corsAllowedOrigins: [],
  codecOrigins: [],
  allowedHosts: [],
  boundHost: '127.0.0.1',
  requiredQueues: [],
  metricsToken: '',
  storageQuotaBytes: 0,
  trustProxyHops: 0,
  isThrottlingOff: true,
  ai: { textModel: 'instant', sandboxed: ['openai', 'runware'] },
};

/** What nothing that is measured comes to. */
const unused: Pick<
  ApiDependencies,
  'google' | 'payloadCodec' | 'processPicture' | 'encrypt' | 'decrypt' | 'sendWord'
> = {
  sendWord: async () => null,
  google: null,
  payloadCodec: { encode: async (payloads) => payloads, decode: async (payloads) => payloads },
  processPicture: async () => {
    throw new Error('No pictures are uploaded here.');
  },
  encrypt: (plainText) => plainText,
  decrypt: (stored) => stored,
};

/** A running API, asked by one customer. */
export interface Api {
  /** Posts JSON below `/api/v1/`; answers the `data` of a 2xx answer. Throws on every other one. */
  post(path: string, body: object): Promise<Record<string, string>>;
}

/** Starts the API on the loopback interface, built as its main file does; refusals of the throttle are off. */
export async function startApi(
  context: BenchContext,
  { logger }: Product,
  customer: Customer,
): Promise<Api> {
  const { app: databaseUrl } = await context.database();
  const orm = await createOrm({ url: databaseUrl, poolSize, applicationName: 'bench-api' });
  context.defer(() => orm.close());
  const { address } = await context.temporal();
  const temporal = createLazyTemporal(address, namespace, benchDataConverter);
  context.defer(temporal.close);
  const runEvents = createRunEventFeed({ orm, databaseUrl, logger });
  context.defer(() => runEvents.close());
  const background = createBackground(logger);
  context.defer(background.settled);
  const door = await createDoor({ orm, databaseUrl, logger, rates: createThrottleRates() });
  context.defer(door.close);
  const secret = randomBytes(32).toString('hex');
  const accessTokens = createAccessTokens(createTokenKeys({ secret }));
  const app = createApp({
    settings,
    ...door.parts,
    logger,
    orm,
    authentication: createAuthentication(orm, accessTokens, door.parts.passwords),
    accessTokens,
    temporal,
    runEvents,
    background,
    deliverNow: createDeliverNow(async (message) => {
      const client = await temporal.client();
      return withDeadline(client, () => deliver(client, message));
    }),
    defaultPrompts: await loadDefaultPrompts(promptTypes),
    storage: createMemoryStorage(),
    ...unused,
    shutdown: context.signal,
  });
  const url = await listen(context, app);
  const owner = {
    id: customer.userId,
    accountId: customer.tenant.accountId,
    role: 'owner',
    tokenVersion: 1,
  };
  const { access } = accessTokens.sign(owner, new Date());
  return { post: (path, body) => post(`${url}/api/v1/${path}`, access, body) };
}

async function listen(context: BenchContext, app: ReturnType<typeof createApp>): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.defer(() => closeServer(server));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The API has no port');
  return `http://127.0.0.1:${address.port}`;
}

async function post(url: string, access: string, body: object): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answers ${response.status}: ${text}`);
  return JSON.parse(text).data;
}
