import { createServer } from 'node:http';
import { readEnvironment } from '#config/environment.ts';
import { createLogger } from '#config/logger.ts';
import { createThrottleRates } from '#contracts/api/shared/throttle-scopes.ts';
import { promptTypes } from '#contracts/api/thinker/prompts.ts';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { createOrm } from '#entities/orm.ts';
import { loadDefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createStorage, storageVariables } from '#providers/storage/create-storage.ts';
import { createPictureProcessor } from '#providers/storage/pictures/picture-processor.ts';
import { withDeadline } from '#temporal/client.ts';
import { codecVariables, readCodecKeys } from '#temporal/codec/codec-keys.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { createEncryptionCodec } from '#temporal/codec/encryption-codec.ts';
import { deliver } from '#temporal/deliver.ts';
import { sendWord } from '#temporal/send-word.ts';
import { createApp } from './app.ts';
import { configureGoogle, googleVariables } from './identity/auth/google/configure-google.ts';
import { createAccessTokens } from './shared/access-tokens.ts';
import { answerClientErrors } from './shared/answer-client-errors.ts';
import { createAuthentication } from './shared/authentication.ts';
import { createBackground } from './shared/background.ts';
import { closeServer } from './shared/close-server.ts';
import { createDoor } from './shared/create-door.ts';
import { createTokenKeys } from './shared/token-keys.ts';
import { createRequestScopes, logContext } from './shared/tracking/request-scope.ts';
import { createDeliverNow } from './system/outbox/deliver-now.ts';
import { aiVariables, platformAi } from './system/platform-ai.ts';
import { createRunEventFeed } from './system/runs/run-event-feed.ts';
import { createLazyTemporal } from './system/temporal/lazy-temporal.ts';
import { uploadedPictureLimits } from './writer/images/uploaded-picture-limits.ts';

const environment = readEnvironment(process.env, [
  'NODE_ENV',
  'LOG_LEVEL',
  'HOST',
  'PORT',
  'PUBLIC_URL',
  'DATABASE_APP_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'TEMPORAL_UI_URL',
  'TEMPORAL_UI_ORIGINS',
  ...codecVariables,
  'JWT_SECRET',
  'JWT_PREVIOUS_SECRETS',
  'JWT_PRIVATE_KEY',
  'JWT_PUBLIC_KEY',
  'JWT_PREVIOUS_PUBLIC_KEYS',
  ...googleVariables,
  'REQUIRE_VERIFIED_EMAIL',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_ID',
  'ENCRYPTION_PREVIOUS_KEYS',
  'CORS_ALLOWED_ORIGINS',
  'ALLOWED_HOSTS',
  'METRICS_TOKEN',
  'REQUIRED_QUEUES',
  'TRUST_PROXY',
  'THROTTLE_DISABLED',
  'THROTTLE_RATES',
  ...storageVariables,
  ...aiVariables,
]);

const isDevelopment = environment.NODE_ENV === 'development';
const requestScopes = createRequestScopes();
const logger = createLogger({
  name: 'api',
  level: environment.LOG_LEVEL,
  context: logContext(requestScopes),
});
const orm = await createOrm({
  url: environment.DATABASE_APP_URL,
  poolSize: 20,
  applicationName: 'igny8-api',
  // Longer than any request of ours takes; whoever waited so long is told to come back.
  acquireTimeoutMilliseconds: 10_000,
});
const codecKeys = readCodecKeys(environment);
const temporal = createLazyTemporal(
  environment.TEMPORAL_ADDRESS,
  environment.TEMPORAL_NAMESPACE,
  createDataConverter(codecKeys),
);
const runEvents = createRunEventFeed({
  orm,
  databaseUrl: environment.DATABASE_APP_URL,
  logger,
});
const { encrypt, decrypt } = createEncryption({
  keyId: environment.ENCRYPTION_KEY_ID,
  key: environment.ENCRYPTION_KEY,
  previousKeys: environment.ENCRYPTION_PREVIOUS_KEYS,
});
const door = await createDoor({
  orm,
  databaseUrl: environment.DATABASE_APP_URL,
  logger,
  requestScopes,
  rates: createThrottleRates(environment.THROTTLE_RATES),
});
const accessTokens = createAccessTokens(
  createTokenKeys({
    secret: environment.JWT_SECRET,
    previousSecrets: environment.JWT_PREVIOUS_SECRETS,
    privateKey: environment.JWT_PRIVATE_KEY,
    publicKey: environment.JWT_PUBLIC_KEY,
    previousPublicKeys: environment.JWT_PREVIOUS_PUBLIC_KEYS,
  }),
);
const background = createBackground(logger);
const shutdown = new AbortController();

const app = createApp({
  settings: {
    isDevelopment,
    publicUrl: environment.PUBLIC_URL,
    secureCookies: environment.NODE_ENV === 'production',
    requireVerifiedEmail: environment.REQUIRE_VERIFIED_EMAIL ?? !isDevelopment,
    corsAllowedOrigins: environment.CORS_ALLOWED_ORIGINS,
    codecOrigins: [new URL(environment.TEMPORAL_UI_URL).origin, ...environment.TEMPORAL_UI_ORIGINS],
    allowedHosts: environment.ALLOWED_HOSTS,
    boundHost: environment.HOST,
    requiredQueues: environment.REQUIRED_QUEUES ?? allTaskQueues,
    metricsToken: environment.METRICS_TOKEN ?? '',
    storageQuotaBytes: environment.STORAGE_QUOTA_BYTES,
    trustProxyHops: environment.TRUST_PROXY,
    ai: platformAi(environment),
    isThrottlingOff: isDevelopment && environment.THROTTLE_DISABLED,
  },
  ...door.parts,
  logger,
  orm,
  authentication: createAuthentication(orm, accessTokens, door.parts.passwords),
  accessTokens,
  google: configureGoogle(environment, { encrypt, decrypt }),
  temporal,
  payloadCodec: createEncryptionCodec(codecKeys),
  runEvents,
  background,
  deliverNow: createDeliverNow(async (message) => {
    const client = await temporal.client();
    return withDeadline(client, () => deliver(client, message));
  }),
  sendWord: async (word) => sendWord(await temporal.client(), word),
  defaultPrompts: await loadDefaultPrompts(promptTypes),
  storage: createStorage(environment),
  // One at a time: hashing and look-ups need threads of the pool, too.
  processPicture: createPictureProcessor({ concurrency: 1, ...uploadedPictureLimits }),
  encrypt,
  decrypt,
  shutdown: shutdown.signal,
});

const server = createServer(app);
answerClientErrors(server);
// Longer than load balancers keep an idle connection (60 s): none sends a request into one that we close.
server.keepAliveTimeout = 65_000;
server.on('error', (error) => {
  logger.fatal({ err: error }, 'cannot listen');
  process.exit(1);
});
server.listen(environment.PORT, environment.HOST, () => {
  logger.info({ host: environment.HOST, port: environment.PORT }, 'api is listening');
});

let _closing: Promise<void> | undefined;

/** Takes no more requests, ends the streams, lets what runs finish, then gives everything back in reverse order. */
async function close(signal: NodeJS.Signals): Promise<void> {
  logger.info({ signal }, 'closing');
  shutdown.abort();
  await closeServer(server);
  await background.settled();
  await runEvents.close();
  await temporal.close();
  await door.close();
  await orm.close();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    _closing ??= close(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'could not close cleanly');
      process.exitCode = 1;
    });
  });
}
