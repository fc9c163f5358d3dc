import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { embeddingVector } from '#sandbox/openai/embedding-vector.ts';

const row = z.object({
  keyword: z.string().min(3),
  volume: z.coerce.number().int().min(10),
  difficulty: z.coerce.number().int().min(1).max(100),
  cpc: z.coerce.number().positive(),
  intent: z.enum(['informational', 'navigational', 'commercial', 'transactional']),
});

const file = readFileSync(new URL('../../samples/keywords.csv', import.meta.url), 'utf8');
const rows = z.array(row).parse(parse(file, { columns: true }));

describe('the sample keywords', () => {
  it('are 200 with every number and all four intents, none twice', () => {
    expect(rows).toHaveLength(200);
    const normalised = rows.map(({ keyword }) =>
      keyword.toLowerCase().replaceAll(/\s+/g, ' ').trim(),
    );
    expect(new Set(normalised).size).toBe(200);
    expect(new Set(rows.map(({ intent }) => intent)).size).toBe(4);
  });

  it('lie in groups that the stand-in for embeddings can tell apart', () => {
    const group = (word: string) => rows.filter(({ keyword }) => keyword.includes(word));
    const vectors = ['moka pot', 'cold brew', 'latte art', 'french press', 'kettle'].map((word) =>
      group(word).map(({ keyword }) => embeddingVector(keyword, 256)),
    );
    for (const [index, own] of vectors.entries()) {
      expect(own.length).toBeGreaterThanOrEqual(6);
      const others = vectors.filter((_, other) => other !== index).flat();
      expect(meanSimilarity(own, own)).toBeGreaterThan(meanSimilarity(own, others) + 0.3);
    }
  });
});

/** Mean of all dot products but those of a vector with itself. */
function meanSimilarity(left: Float32Array[], right: Float32Array[]): number {
  const products = left.flatMap((one) =>
    right
      .filter((other) => other !== one)
      .map((other) => one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)),
  );
  return products.reduce((sum, product) => sum + product, 0) / products.length;
}
