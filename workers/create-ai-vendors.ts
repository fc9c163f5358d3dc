import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { createTextModels } from '#activities/thinker/text-models.ts';
import { createImageModels } from '#activities/writer/image-models.ts';
import type { Environment } from '#config/environment.ts';
import { createOpenAiKeyCheck } from '#providers/ai/openai/check-key.ts';
import { createOpenAiTextVendor } from '#providers/ai/openai/text-vendor.ts';
import { createImageVendors } from '#providers/images/image-vendors.ts';
import { createRunwareKeyCheck } from '#providers/images/runware/check-key.ts';
import { createEmbeddingModel, embeddingVariables } from './create-embedding-model.ts';

/** Below the three minutes an attempt may take, so that the call ends first and says why. */
const modelTimeoutMilliseconds = 120_000;

/** Somebody waits for the verdict on a key, half a minute in all. */
const keyCheckTimeoutMilliseconds = 10_000;

/** What the vendors of models need of the environment. */
export const aiVariables = [
  'OPENAI_BASE_URL',
  'OPENAI_API_KEY',
  'OPENAI_STRUCTURED_OUTPUTS',
  'OPENAI_TEXT_MODEL',
  'PLATFORM_MODELS',
  'OPENAI_IMAGE_MODEL',
  'RUNWARE_BASE_URL',
  'RUNWARE_API_KEY',
  'RUNWARE_IMAGE_MODEL',
  'SANDBOX_URL',
  ...embeddingVariables,
] as const;

type AiEnvironment = Pick<Environment, (typeof aiVariables)[number]>;
type AiVendors = Pick<
  ActivityDependencies,
  'textModels' | 'embeddingModel' | 'imageModels' | 'askVendor'
>;

/** Models of texts, vectors and pictures; each key goes to its vendor's configured address only. */
export function createAiVendors(
  environment: AiEnvironment,
  decrypt: ActivityDependencies['decrypt'],
): AiVendors {
  const sandboxUrl = environment.SANDBOX_URL;
  const openAi = { baseUrl: environment.OPENAI_BASE_URL, sandboxUrl };
  const runware = { baseUrl: environment.RUNWARE_BASE_URL, sandboxUrl };
  const timeoutMs = modelTimeoutMilliseconds;
  const [firstKey] = environment.OPENAI_API_KEY;
  const others = environment.PLATFORM_MODELS;
  const toCheck = { timeoutMs: keyCheckTimeoutMilliseconds };
  return {
    textModels: createTextModels({
      vendor: createOpenAiTextVendor({
        ...openAi,
        timeoutMs,
        structuredOutputs: environment.OPENAI_STRUCTURED_OUTPUTS,
      }),
      platformKeys: environment.OPENAI_API_KEY,
      platformModels: [environment.OPENAI_TEXT_MODEL, ...others],
      decrypt,
    }),
    embeddingModel: createEmbeddingModel(environment, { ...openAi, timeoutMs, apiKey: firstKey }),
    imageModels: createImageModels({
      vendors: createImageVendors({
        openai: { ...openAi, timeoutMs },
        runware: { ...runware, timeoutMs },
      }),
      platform: {
        openai: {
          keys: environment.OPENAI_API_KEY,
          models: [environment.OPENAI_IMAGE_MODEL, ...others],
        },
        runware: {
          keys: [environment.RUNWARE_API_KEY],
          models: [environment.RUNWARE_IMAGE_MODEL, ...others],
        },
      },
      decrypt,
    }),
    askVendor: {
      openai: createOpenAiKeyCheck({ ...openAi, ...toCheck }),
      runware: createRunwareKeyCheck({ ...runware, ...toCheck }),
    },
  };
}
