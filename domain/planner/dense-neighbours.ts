import { createSeededRandom } from '#domain/shared/seeded-random.ts';

/** Embeddings as rows of one matrix, each of length 1. */
export interface DenseIndex {
  cosine: (a: number, b: number) => number;
  neighbours: (document: number, count: number) => number[];
}

/** Up to this many rows all pairs are compared: exact, and under a second. */
const exactUpTo = 1500;

/** More tables find more true neighbours; the bits of a table follow from the bucket size wanted. */
const tables = 12;
const usualBucket = 20;

/** A bucket that holds more is compared only with this many following rows: near copies fill it. */
const widestBucket = 200;

/**
 * Indexes embeddings for neighbour search: exact when few, by random hyperplanes (seeded) when many. The
 * mean of all is taken out first: it is what the whole list is about, and would make everything alike.
 */
export function buildDenseIndex(vectors: readonly ArrayLike<number>[], seed: number): DenseIndex {
  const rows = centreAndNormalise(vectors);
  const cosine = (a: number, b: number): number => dot(rows[a], rows[b]);
  const everyone = rows.map((_, row) => row);
  const candidates =
    rows.length <= exactUpTo
      ? () => everyone
      : hyperplaneCandidates(rows, createSeededRandom(seed));
  return {
    cosine,
    neighbours: (document, count) =>
      [...candidates(document)]
        .filter((other) => other !== document)
        .map((other) => ({ other, likeness: cosine(document, other) }))
        .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
        .slice(0, count)
        .map(({ other }) => other),
  };
}

function centreAndNormalise(vectors: readonly ArrayLike<number>[]): Float32Array[] {
  const dimensions = vectors[0]?.length ?? 0;
  const mean = new Float64Array(dimensions);
  for (const vector of vectors) {
    for (let at = 0; at < dimensions; at += 1) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0);
  }
  return vectors.map((vector) => {
    const row = Float32Array.from(
      { length: dimensions },
      (_, at) => (vector[at] ?? 0) - (mean[at] ?? 0) / vectors.length,
    );
    const length = Math.sqrt(dot(row, row));
    return length > 0 ? row.map((value) => value / length) : row;
  });
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (!a || !b) return 0;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Rows that fall on the same side of all hyperplanes of a table share a bucket there. */
function hyperplaneCandidates(
  rows: readonly Float32Array[],
  random: () => number,
): (document: number) => Set<number> {
  const dimensions = rows[0]?.length ?? 0;
  const bits = Math.round(Math.log2(rows.length / usualBucket));
  const buckets = Array.from({ length: tables }, () => {
    const planes = Array.from({ length: bits }, () =>
      Float32Array.from({ length: dimensions }, () => random() - 0.5),
    );
    const codes = rows.map((row) =>
      planes.reduce((code, plane) => code * 2 + (dot(row, plane) > 0 ? 1 : 0), 0),
    );
    return { codes, members: Map.groupBy(rows.keys(), (row) => codes[row] ?? 0) };
  });
  return (document) => {
    const found = new Set<number>();
    for (const { codes, members } of buckets) {
      const bucket = members.get(codes[document] ?? 0) ?? [];
      const start = bucket.length > widestBucket ? bucket.indexOf(document) : 0;
      for (const other of bucket.slice(start, start + widestBucket)) found.add(other);
    }
    return found;
  };
}
