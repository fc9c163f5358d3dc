import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { Environment } from '#config/environment.ts';
import { createWordPressAdapter } from '#providers/cms/wordpress/create-wordpress-adapter.ts';
import { createSmtpMailer } from '#providers/mail/smtp/create-smtp-mailer.ts';
import { hostAndPort } from '#providers/outbound/check-address.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { createPageReader } from '#providers/page-reader/create-page-reader.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createStorage, storageVariables } from '#providers/storage/create-storage.ts';
import { createPictureProcessor } from '#providers/storage/pictures/picture-processor.ts';
import { codecVariables } from '#temporal/codec/codec-keys.ts';
import { aiVariables, createAiVendors } from './create-ai-vendors.ts';
import {
  createResearchSearch,
  createSearchProvider,
  searchVariables,
} from './create-search-provider.ts';

/** More than any model sends. */
const drawnPictureLimits = { bytes: 64 * 1024 * 1024, pixels: 64_000_000 };

/** What a worker process needs of the environment. */
export const workerVariables = [
  'LOG_LEVEL',
  'DATABASE_APP_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  ...codecVariables,
  'WORKER_QUEUES',
  'WORKFLOW_BUNDLE',
  'WORKER_METRICS_ADDRESS',
  'WORKER_DEPLOYMENT',
  'WORKER_BUILD_ID',
  ...aiVariables,
  ...searchVariables,
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_ID',
  'ENCRYPTION_PREVIOUS_KEYS',
  'OUTBOUND_ALLOWED_HOSTS',
  ...storageVariables,
  'SMTP_URL',
  'MAIL_FROM',
] as const;

type WorkerEnvironment = Pick<Environment, (typeof workerVariables)[number]>;

/** Builds everything activities need from one parsed environment. */
export function createDependencies(
  environment: WorkerEnvironment,
  orm: MikroORM,
  logger: Logger,
): ActivityDependencies {
  const encryption = createEncryption({
    keyId: environment.ENCRYPTION_KEY_ID,
    key: environment.ENCRYPTION_KEY,
    previousKeys: environment.ENCRYPTION_PREVIOUS_KEYS,
  });
  const researchSearch = createResearchSearch(environment);
  const fetch = createOutboundFetch({ allowedHosts: environment.OUTBOUND_ALLOWED_HOSTS });
  return {
    orm,
    logger,
    ...createAiVendors(environment, encryption.decrypt),
    searchProvider: createSearchProvider(environment, environment.SANDBOX_URL),
    researchSearch,
    // Any page may lead to any address: of private ones only the made-up web is read.
    pageReader: createPageReader({
      allowedHosts: researchSearch?.isSandbox
        ? [hostAndPort(new URL(environment.SANDBOX_URL))]
        : [],
    }),
    processPicture: createPictureProcessor({ concurrency: 2, ...drawnPictureLimits }),
    storage: createStorage(environment),
    storageQuotaBytes: environment.STORAGE_QUOTA_BYTES,
    connectCms: (connection) => createWordPressAdapter({ ...connection, fetch }),
    mailer: createSmtpMailer({ url: environment.SMTP_URL, from: environment.MAIL_FROM }),
    decrypt: encryption.decrypt,
  };
}
