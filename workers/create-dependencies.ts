import type { MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { createTextModels } from '#activities/thinker/text-models.ts';
import { createImageModels } from '#activities/writer/image-models.ts';
import type { Environment } from '#config/environment.ts';
import { createOpenAiTextVendor } from '#providers/ai/openai/text-vendor.ts';
import { createWordPressAdapter } from '#providers/cms/wordpress/create-wordpress-adapter.ts';
import { createImageVendors } from '#providers/images/image-vendors.ts';
import { createSmtpMailer } from '#providers/mail/smtp/create-smtp-mailer.ts';
import { createOutboundFetch } from '#providers/outbound/outbound-fetch.ts';
import { createPageReader } from '#providers/page-reader/create-page-reader.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createStorage, storageVariables } from '#providers/storage/create-storage.ts';
import { createPictureProcessor } from '#providers/storage/pictures/picture-processor.ts';
import { createEmbeddingModel, embeddingVariables } from './create-embedding-model.ts';
import {
  createResearchSearch,
  createSearchProvider,
  searchVariables,
} from './create-search-provider.ts';

/** Below the 150 seconds an attempt may take, so that the call ends first and says why. */
const modelTimeoutMilliseconds = 120_000;

/** More than any model sends. */
const drawnPictureLimits = { bytes: 64 * 1024 * 1024, pixels: 64_000_000 };

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
  'OPENAI_STRUCTURED_OUTPUTS',
  'OPENAI_TEXT_MODEL',
  'OPENAI_IMAGE_MODEL',
  'SANDBOX_URL',
  ...embeddingVariables,
  ...searchVariables,
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_ID',
  'ENCRYPTION_PREVIOUS_KEYS',
  'OUTBOUND_ALLOWED_HOSTS',
  'RUNWARE_BASE_URL',
  'RUNWARE_API_KEY',
  'RUNWARE_IMAGE_MODEL',
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
  const address = {
    baseUrl: environment.OPENAI_BASE_URL,
    timeoutMs: modelTimeoutMilliseconds,
    sandboxUrl: environment.SANDBOX_URL,
  };
  const openAi = { ...address, apiKey: environment.OPENAI_API_KEY[0] };
  const encryption = createEncryption({
    keyId: environment.ENCRYPTION_KEY_ID,
    key: environment.ENCRYPTION_KEY,
    previousKeys: environment.ENCRYPTION_PREVIOUS_KEYS,
  });
  const fetch = createOutboundFetch({ allowedHosts: environment.OUTBOUND_ALLOWED_HOSTS });
  return {
    orm,
    logger,
    textModels: createTextModels({
      vendor: createOpenAiTextVendor({
        ...address,
        structuredOutputs: environment.OPENAI_STRUCTURED_OUTPUTS,
      }),
      platformKeys: environment.OPENAI_API_KEY,
      platformModel: environment.OPENAI_TEXT_MODEL,
      decrypt: encryption.decrypt,
    }),
    embeddingModel: createEmbeddingModel(environment, openAi),
    searchProvider: createSearchProvider(environment, environment.SANDBOX_URL),
    researchSearch: createResearchSearch(environment),
    pageReader: createPageReader({ allowedHosts: environment.OUTBOUND_ALLOWED_HOSTS }),
    imageModels: createImageModels({
      vendors: createImageVendors({
        openai: address,
        runware: { ...address, baseUrl: environment.RUNWARE_BASE_URL },
      }),
      platform: {
        openai: { keys: environment.OPENAI_API_KEY, model: environment.OPENAI_IMAGE_MODEL },
        runware: {
          keys: [environment.RUNWARE_API_KEY],
          model: environment.RUNWARE_IMAGE_MODEL,
        },
      },
      decrypt: encryption.decrypt,
    }),
    processPicture: createPictureProcessor({ concurrency: 2, ...drawnPictureLimits }),
    storage: createStorage(environment),
    storageQuotaBytes: environment.STORAGE_QUOTA_BYTES,
    connectCms: (connection) => createWordPressAdapter({ ...connection, fetch }),
    mailer: createSmtpMailer({ url: environment.SMTP_URL, from: environment.MAIL_FROM }),
    decrypt: encryption.decrypt,
  };
}
