import { type Environment, EnvironmentError } from '#config/environment.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { createLocalEmbeddingModel } from '#providers/ai/local/local-embedding-model.ts';
import { LocalModelMissing } from '#providers/ai/local/local-package.ts';
import { createOpenAiEmbeddingModel } from '#providers/ai/openai/embedding-model.ts';
import type { OpenAiOptions } from '#providers/shared/openai/openai-endpoint.ts';

export const embeddingVariables = [
  'EMBEDDING_PROVIDER',
  'EMBEDDING_MODEL_FOLDER',
  'OPENAI_EMBEDDING_MODEL',
] as const;

/**
 * Where the environment says that vectors come from, null for none.
 *
 * @throws EnvironmentError where local weights, or what runs them, are missing
 */
export function createEmbeddingModel(
  environment: Pick<Environment, (typeof embeddingVariables)[number]>,
  openAi: OpenAiOptions,
): EmbeddingModel | null {
  switch (environment.EMBEDDING_PROVIDER) {
    case 'none':
      return null;
    case 'openai':
      return createOpenAiEmbeddingModel({ ...openAi, model: environment.OPENAI_EMBEDDING_MODEL });
    case 'local':
      return createLocalModel(environment.EMBEDDING_MODEL_FOLDER);
  }
}

function createLocalModel(folder: string | undefined): EmbeddingModel {
  if (folder === undefined) {
    throw new EnvironmentError([
      'EMBEDDING_MODEL_FOLDER is required with EMBEDDING_PROVIDER=local: the folder of the weights',
    ]);
  }
  try {
    return createLocalEmbeddingModel({ folder });
  } catch (error) {
    if (!(error instanceof LocalModelMissing)) throw error;
    throw new EnvironmentError([`EMBEDDING_PROVIDER=local: ${error.message}`]);
  }
}
