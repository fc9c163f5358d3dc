import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { Environment } from '#config/environment.ts';
import { createOpenAiTextModel } from '#providers/ai/openai/text-model.ts';
import { createWordPressAdapter } from '#providers/cms/wordpress/create-wordpress-adapter.ts';
import { createOpenAiImageModel } from '#providers/images/openai/image-model.ts';
import { createSmtpMailer } from '#providers/mail/smtp/create-smtp-mailer.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createLocalDiskStorage } from '#providers/storage/local-disk/local-disk-storage.ts';
import { createEmbeddingModel, embeddingVariables } from './create-embedding-model.ts';
import { createSearchProvider, searchVariables } from './create-search-provider.ts';

/** Below the 150 seconds an attempt may take, so that the call ends first and says why. */
const modelTimeoutMilliseconds = 120_000;

/** What a worker process needs of the environment. */
export const workerVariables = [
  'LOG_LEVEL',
  'DATABASE_APP_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'WORKER_QUEUES',
  'WORKFLOW_BUNDLE',
  'OPENAI_BASE_URL',
  'OPENAI_API_KEY',
  'OPENAI_TEXT_MODEL',
  'OPENAI_IMAGE_MODEL',
  'SANDBOX_URL',
  ...embeddingVariables,
  ...searchVariables,
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_ID',
  'ENCRYPTION_PREVIOUS_KEYS',
  'OUTBOUND_ALLOWED_HOSTS',
  'STORAGE_DIR',
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
  const openAi = {
    apiKey: environment.OPENAI_API_KEY,
    baseUrl: environment.OPENAI_BASE_URL,
    timeoutMs: modelTimeoutMilliseconds,
    sandboxUrl: environment.SANDBOX_URL,
  };
  const encryption = createEncryption({
    keyId: environment.ENCRYPTION_KEY_ID,
    key: environment.ENCRYPTION_KEY,
    previousKeys: environment.ENCRYPTION_PREVIOUS_KEYS,
  });
  const fetch = createOutboundFetch({ allowedHosts: environment.OUTBOUND_ALLOWED_HOSTS });
  return {
    orm,
    logger,
    textModel: createOpenAiTextModel(openAi),
    embeddingModel: createEmbeddingModel(environment, openAi),
    searchProvider: createSearchProvider(environment, environment.SANDBOX_URL),
    imageModel: createOpenAiImageModel(openAi),
    models: {
      text: environment.OPENAI_TEXT_MODEL,
      image: environment.OPENAI_IMAGE_MODEL,
    },
    storage: createLocalDiskStorage({ directory: environment.STORAGE_DIR }),
    connectCms: (connection) => createWordPressAdapter({ ...connection, fetch }),
    mailer: createSmtpMailer({ url: environment.SMTP_URL, from: environment.MAIL_FROM }),
    decrypt: encryption.decrypt,
  };
}
