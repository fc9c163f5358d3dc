import { createExactSearch } from './exact-neighbours.ts';
import { Hnsw } from './hnsw.ts';
import { isMeaningful, layOutVectors, reduceRows } from './lay-out-vectors.ts';
import type { VectorRows } from './vector-rows.ts';

/** Likeness by embeddings; a keyword without a usable one is like none. */
export interface DenseNeighbours {
  has: (keyword: number) => boolean;
  /** 0 (unrelated or opposite) to 1. Only of keywords that have a vector. */
  cosine: (a: number, b: number) => number;
  /** Up to `count` keywords, nearest first; approximate in a long list. */
  neighbours: (keyword: number, count: number) => number[];
}

/** Longer vectors are compared by this many dimensions: 100,000 of 1,536 would take 0.6 GB a copy. */
const comparedDimensions = 384;

/** Neighbours are looked for by this many dimensions, then compared by all. */
const searchedDimensions = 128;

/** Nodes in view of a search; of the true ten nearest all are found in lists of 10,000 with it. */
const searchWidth = 48;

/** Up to this many rows all pairs are compared by all dimensions, then by the searched ones: no graph is faster. */
const exactUpTo = 500;
const allPairsUpTo = 2000;

/**
 * Reads the vectors of a list. The length most of them have counts; one of another length, with a number that
 * is none, or of zeros is as good as none.
 *
 * @returns null when no keyword has a usable one
 */
export function buildDenseNeighbours(
  vectors: readonly (Float32Array | undefined)[],
  seed: number,
): DenseNeighbours | null {
  const length = commonLength(vectors);
  const keywords: number[] = [];
  const rowOf = new Int32Array(vectors.length).fill(-1);
  const usable = vectors.flatMap((vector, keyword) => {
    if (vector?.length !== length || !isMeaningful(vector)) return [];
    rowOf[keyword] = keywords.push(keyword) - 1;
    return [vector];
  });
  if (usable.length === 0) return null;
  const rows = layOutVectors(usable, comparedDimensions, seed);
  const search = createSearch(rows, seed);
  const cosine = (a: number, b: number): number =>
    Math.min(1, Math.max(0, rows.cosine(rowOf[a] ?? 0, rowOf[b] ?? 0)));
  return {
    has: (keyword) => (rowOf[keyword] ?? -1) >= 0,
    cosine,
    neighbours: (keyword, count) => {
      const row = rowOf[keyword] ?? -1;
      if (row < 0) return [];
      return search(row, count).map((other) => keywords[other] ?? 0);
    },
  };
}

function createSearch(rows: VectorRows, seed: number): (row: number, count: number) => number[] {
  if (rows.count <= exactUpTo) return createExactSearch(rows);
  const searched = reduceRows(rows, searchedDimensions, seed);
  if (rows.count <= allPairsUpTo) return createExactSearch(searched);
  const hnsw = new Hnsw(searched, seed);
  return (row, count) => hnsw.neighbours(row, count, searchWidth);
}

/** The length most vectors have; of equally common ones the longer. */
function commonLength(vectors: readonly (Float32Array | undefined)[]): number {
  const counts = new Map<number, number>();
  for (const vector of vectors) {
    if (vector && vector.length > 0)
      counts.set(vector.length, (counts.get(vector.length) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
