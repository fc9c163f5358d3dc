import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** Rows of one query: some ten megabytes of vectors. */
const textsPerQuery = 2000;

/** The vectors of the texts that have one of this model; those of one query share a buffer. */
export async function readVectors(
  em: EntityManager,
  model: string,
  texts: readonly string[],
): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  for (let from = 0; from < texts.length; from += textsPerQuery) {
    const rows = await em.execute<{ text: string; vector: Buffer }[]>(
      'select text, vector from igny8_text_embeddings where model = ? and text = any(?::text[])',
      [model, arrayLiteral(texts.slice(from, from + textsPerQuery))],
    );
    for (const [text, vector] of inOneBuffer(rows)) vectors.set(text, vector);
  }
  return vectors;
}

function inOneBuffer(rows: readonly { text: string; vector: Buffer }[]): [string, Float32Array][] {
  const length = rows.reduce((sum, { vector }) => sum + vector.byteLength / 4, 0);
  const floats = new Float32Array(length);
  let at = 0;
  return rows.map(({ text, vector }) => {
    const own = floats.subarray(at, at + vector.byteLength / 4);
    for (let index = 0; index < own.length; index += 1) own[index] = vector.readFloatLE(index * 4);
    at += own.length;
    return [text, own];
  });
}
