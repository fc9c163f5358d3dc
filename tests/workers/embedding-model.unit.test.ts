import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from '#config/environment.ts';
import { createEmbeddingModel, embeddingVariables } from '#workers/create-embedding-model.ts';

const sandbox = 'http://127.0.0.1:8010';
const create = (given: Record<string, string>, baseUrl = 'https://api.openai.com/v1') =>
  createEmbeddingModel(readEnvironment(given, embeddingVariables), {
    apiKey: 'key',
    baseUrl,
    timeoutMs: 1000,
    sandboxUrl: sandbox,
  });

describe('the embedding model of the environment', () => {
  it('is that of the OpenAI-compatible endpoint unless said otherwise', () => {
    expect(create({})).toMatchObject({ provider: 'openai', name: 'text-embedding-3-small' });
  });

  it('keeps vectors of the sandbox apart from those of the real model', () => {
    const model = create({}, `${sandbox}/v1`);
    expect(model).toMatchObject({ isSandbox: true, name: 'sandbox:text-embedding-3-small' });
  });

  it('is none where words alone shall count', () => {
    expect(create({ EMBEDDING_PROVIDER: 'none' })).toBeNull();
  });

  it.each([
    [{ EMBEDDING_PROVIDER: 'local' }, 'EMBEDDING_MODEL_FOLDER is required'],
    [
      { EMBEDDING_PROVIDER: 'local', EMBEDDING_MODEL_FOLDER: '/nowhere' },
      /EMBEDDING_PROVIDER=local: /,
    ],
    [{ EMBEDDING_PROVIDER: 'cohere' }, 'EMBEDDING_PROVIDER="cohere"'],
  ])('tells what is wrong: %o', (given, problem) => {
    expect(() => create(given)).toThrow(EnvironmentError);
    expect(() => create(given)).toThrow(problem);
  });
});
