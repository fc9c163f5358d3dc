import { GrowingArray } from './growing-array.ts';

/** Rows of few features each, one after another: row r has `features[starts[r]] … features[starts[r + 1] - 1]`. */
export interface SparseMatrix {
  rows: number;
  starts: Int32Array;
  /** Ascending within a row. */
  features: Int32Array;
  /** Of length 1 within a row, or all 0. */
  weights: Float32Array;
  /** Names of features by number. */
  names: readonly string[];
  /** How many rows have each feature. */
  frequencies: Int32Array;
}

/**
 * Builds the matrix of documents given as names of features; a name counts once a document.
 *
 * @param weigh weight of a feature from its name and the number of documents that have it
 */
export function buildSparseMatrix(
  rows: number,
  namesOf: (row: number) => Iterable<string>,
  weigh: (name: string, frequency: number) => number,
): SparseMatrix {
  const ids = new Map<string, number>();
  const found = new GrowingArray();
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) {
    const features = new Set<number>();
    for (const name of namesOf(row)) {
      const feature = ids.get(name) ?? ids.size;
      ids.set(name, feature);
      features.add(feature);
    }
    for (const feature of [...features].sort((a, b) => a - b)) found.push(feature);
    starts[row + 1] = found.length;
  }
  const features = found.toArray();
  const frequencies = new Int32Array(ids.size);
  for (const feature of features) frequencies[feature] = (frequencies[feature] ?? 0) + 1;
  const names = [...ids.keys()];
  const importance = names.map((name, feature) => weigh(name, frequencies[feature] ?? 1));
  const weights = Float32Array.from(features, (feature) => importance[feature] ?? 0);
  for (let row = 0; row < rows; row += 1) {
    normalise(weights.subarray(starts[row], starts[row + 1]));
  }
  return { rows, starts, features, weights, names, frequencies };
}

/** Makes the weights' length 1; all 0 stay so. */
export function normalise(weights: Float32Array): void {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
}

/** Cosine of two rows, 0–1. */
export function sparseCosine(
  { starts, features, weights }: SparseMatrix,
  a: number,
  b: number,
): number {
  let left = starts[a] ?? 0;
  let right = starts[b] ?? 0;
  const leftEnd = starts[a + 1] ?? 0;
  const rightEnd = starts[b + 1] ?? 0;
  let sum = 0;
  while (left < leftEnd && right < rightEnd) {
    const difference = (features[left] ?? 0) - (features[right] ?? 0);
    if (difference === 0) sum += (weights[left] ?? 0) * (weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return Math.min(1, sum);
}

/** The rows that have each feature: the same entries by feature, rows ascending. */
export interface Postings {
  starts: Int32Array;
  rows: Int32Array;
  weights: Float32Array;
}

export function invert(matrix: SparseMatrix): Postings {
  const { starts: rowStarts, features, frequencies } = matrix;
  const starts = new Int32Array(frequencies.length + 1);
  frequencies.forEach((frequency, feature) => {
    starts[feature + 1] = (starts[feature] ?? 0) + frequency;
  });
  const next = starts.slice();
  const rows = new Int32Array(features.length);
  const weights = new Float32Array(features.length);
  for (let row = 0; row < matrix.rows; row += 1) {
    for (let entry = rowStarts[row] ?? 0; entry < (rowStarts[row + 1] ?? 0); entry += 1) {
      const feature = features[entry] ?? 0;
      const place = next[feature] ?? 0;
      rows[place] = row;
      weights[place] = matrix.weights[entry] ?? 0;
      next[feature] = place + 1;
    }
  }
  return { starts, rows, weights };
}
