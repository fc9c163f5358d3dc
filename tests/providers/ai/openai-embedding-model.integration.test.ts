import { describe, expect, it } from 'vitest';
import type { EmbeddingReply } from '#providers/ai/embedding-model.ts';
import { createOpenAiEmbeddingModel } from '#providers/ai/openai/embedding-model.ts';
import { providerErrorOf, secretKey } from './chat.ts';
import { answers, refuses, startVendorServer } from './vendor-server.ts';

const signal = new AbortController().signal;

function base64(vector: number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

function list(data: { index: number; embedding: unknown }[]): object {
  return {
    object: 'list',
    model: 'text-embedding-3-small',
    data: data.map((item) => ({ object: 'embedding', ...item })),
    usage: { prompt_tokens: 9, total_tokens: 9 },
  };
}

async function embed(
  behaviour: Parameters<typeof startVendorServer>[0],
  texts: string[],
): Promise<{ reply: EmbeddingReply; body: unknown }> {
  await using server = await startVendorServer(behaviour);
  const { baseUrl, calls } = server;
  const options = { apiKey: secretKey, baseUrl, timeoutMs: 5000, model: 'text-embedding-3-small' };
  const reply = await createOpenAiEmbeddingModel(options).embed(texts, signal);
  return { reply, body: calls[0]?.body };
}

describe('embeddings', () => {
  it('come in the order of the texts, whatever the order of the answer', async () => {
    const shuffled = list([
      { index: 2, embedding: base64([0.5, 2]) },
      { index: 0, embedding: base64([0.5, 0]) },
      { index: 1, embedding: base64([0.5, -1]) },
    ]);
    const { reply, body } = await embed(answers(shuffled), ['a', 'b', 'c']);
    expect(reply.vectors).toEqual(
      [
        [0.5, 0],
        [0.5, -1],
        [0.5, 2],
      ].map((v) => Float32Array.from(v)),
    );
    expect(reply).toMatchObject({ model: 'text-embedding-3-small', tokensIn: 9 });
    expect(body).toEqual({
      model: 'text-embedding-3-small',
      input: ['a', 'b', 'c'],
      encoding_format: 'base64',
    });
  });

  it('are read from servers that know no base64', async () => {
    const { reply } = await embed(answers(list([{ index: 0, embedding: [0.25, 0.75] }])), ['a']);
    expect(reply.vectors).toEqual([Float32Array.from([0.25, 0.75])]);
  });

  it('of nothing cost no call', async () => {
    const { reply, body } = await embed(refuses(500), []);
    expect(reply).toEqual({ vectors: [], model: 'text-embedding-3-small', tokensIn: 0 });
    expect(body).toBeUndefined();
  });

  it.each([
    ['one is missing', [{ index: 0, embedding: [1, 2] }]],
    [
      'one is given twice',
      [
        { index: 0, embedding: [1, 2] },
        { index: 0, embedding: [1, 2] },
      ],
    ],
    [
      'one belongs to no text',
      [
        { index: 0, embedding: [1, 2] },
        { index: 2, embedding: [1, 2] },
      ],
    ],
    [
      'they differ in length',
      [
        { index: 0, embedding: [1, 2] },
        { index: 1, embedding: [1] },
      ],
    ],
    [
      'one is no vector',
      [
        { index: 0, embedding: [1, 2] },
        { index: 1, embedding: { not: 'a vector' } },
      ],
    ],
  ])('are refused when %s', async (_why, data) => {
    const fault = await providerErrorOf(embed(answers(list(data)), ['a', 'b']));
    expect(fault).toMatchObject({ kind: 'unavailable', retryable: true });
  });

  it('name the vendor’s faults', async () => {
    const fault = await providerErrorOf(embed(refuses(429, {}, { 'retry-after': '2' }), ['a']));
    expect(fault).toMatchObject({ kind: 'rate_limited', retryable: true, retryAfterMs: 2000 });
  });
});
