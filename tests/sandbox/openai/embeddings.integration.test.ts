import { describe, expect, it } from 'vitest';
import { clientOf } from '../support/model.ts';
import { useSandbox } from '../support/sandbox.ts';

const sandbox = useSandbox();

async function vectorsOf(input: string[], format?: 'float' | 'base64'): Promise<number[][]> {
  const reply = await clientOf(sandbox).embeddings.create({
    model: 'text-embedding-3-small',
    input,
    ...(format ? { encoding_format: format } : {}),
  });
  return reply.data.map(({ embedding }) => embedding);
}

const dot = (left: number[] = [], right: number[] = []) =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

describe('embeddings', () => {
  it('are unit vectors of 256 dimensions, in order, the same every time', async () => {
    const texts = ['burr grinder', 'gooseneck kettle', 'burr grinder'];
    const vectors = await vectorsOf(texts);
    expect(vectors).toHaveLength(3);
    for (const vector of vectors) {
      expect(vector).toHaveLength(256);
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
    }
    expect(vectors[0]).toEqual(vectors[2]);
    expect(vectors[0]).not.toEqual(vectors[1]);
  });

  it('are the same as floats and as the base64 the package asks for by itself', async () => {
    const [asked] = await vectorsOf(['moka pot'], 'float');
    const [unasked] = await vectorsOf(['moka pot']);
    expect(unasked).toEqual(asked);
  });

  it.each([
    ['best burr coffee grinder', 'how to clean a burr grinder', 'electric gooseneck kettle'],
    ['descale espresso machine', 'espresso machine descaling solution', 'latte art for beginners'],
    ['french press coffee ratio', 'small french press', 'coffee scale with timer'],
    ['cold brew concentrate recipe', 'how to make cold brew at home', 'espresso tamper 58mm'],
  ])('hold %s nearer to %s than to %s', async (phrase, near, far) => {
    const [first, second, third] = await vectorsOf([phrase, near, far]);
    expect(dot(first, second)).toBeGreaterThan(dot(first, third) + 0.2);
  });

  it('come in other sizes, and not for empty texts', async () => {
    const client = clientOf(sandbox);
    const model = 'text-embedding-3-small';
    const { data } = await client.embeddings.create({ model, input: 'kettle', dimensions: 64 });
    expect(data[0]?.embedding).toHaveLength(64);
    await expect(client.embeddings.create({ model, input: '' })).rejects.toMatchObject({
      status: 400,
    });
  });
});
