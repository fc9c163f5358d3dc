import { invert, type Postings, type SparseMatrix } from './sparse-matrix.ts';

interface SearchedFeatures {
  matrix: SparseMatrix;
  /** What the features count for against those of the other matrices. */
  share: number;
  /** Features that more rows have are not searched by: what everything has finds nothing, and costs most. */
  widest: number;
}

/** A row whose features are all too wide is searched by its rarest, up to this many rows. */
const widestAtAll = 20_000;

/** The sums of one search, cleared by the rows touched: a map for each would cost most of the time. */
interface Tally {
  shared: Float32Array;
  touched: Int32Array;
  reached: number;
}

/**
 * A search for the rows most like a given one by the features of several matrices of the same rows, where
 * features that too many have are left out: their part of the likeness must be added by who compares.
 *
 * @returns a function giving up to `count` rows, most shared first
 */
export function createCandidateSearch(
  searched: readonly SearchedFeatures[],
  count: number,
): (row: number) => number[] {
  const rows = searched[0]?.matrix.rows ?? 0;
  const indexes = searched.map((features) => ({ ...features, postings: invert(features.matrix) }));
  const tally: Tally = {
    shared: new Float32Array(rows),
    touched: new Int32Array(rows),
    reached: 0,
  };
  return (row) => {
    tally.reached = 0;
    for (const index of indexes) {
      const { starts, features, frequencies } = index.matrix;
      const end = starts[row + 1] ?? 0;
      for (let entry = starts[row] ?? 0; entry < end; entry += 1) {
        if ((frequencies[features[entry] ?? 0] ?? 0) <= index.widest) add(tally, index, entry);
      }
    }
    const [first] = indexes;
    const rarest = tally.reached <= 1 && first ? rarestEntry(first.matrix, row) : null;
    if (rarest !== null && first) add(tally, first, rarest);
    const { shared, touched, reached } = tally;
    const best = highest(touched.subarray(0, reached), shared, row, count);
    for (let at = 0; at < reached; at += 1) shared[touched[at] ?? 0] = 0;
    return best;
  };
}

/** Adds what the rows that have a feature share by it. */
function add(
  tally: Tally,
  { matrix, postings, share }: SearchedFeatures & { postings: Postings },
  entry: number,
): void {
  const { shared, touched } = tally;
  const { starts, rows, weights } = postings;
  const feature = matrix.features[entry] ?? 0;
  const weight = share * (matrix.weights[entry] ?? 0);
  if (weight === 0) return;
  const end = starts[feature + 1] ?? 0;
  for (let place = starts[feature] ?? 0; place < end; place += 1) {
    const row = rows[place] ?? 0;
    if (shared[row] === 0) touched[tally.reached++] = row;
    shared[row] = (shared[row] ?? 0) + weight * (weights[place] ?? 0);
  }
}

function rarestEntry({ starts, features, frequencies }: SparseMatrix, row: number): number | null {
  let rarest: number | null = null;
  let fewest = widestAtAll + 1;
  for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
    const frequency = frequencies[features[entry] ?? 0] ?? 0;
    if (frequency < fewest) [rarest, fewest] = [entry, frequency];
  }
  return rarest;
}

/** The rows with the highest scores, without one; of equals the lower number. */
function highest(rows: Int32Array, scores: Float32Array, without: number, count: number): number[] {
  const cut = rows.length > 4 * count ? scoreOfRank(rows, scores, count + 1) : 0;
  const best: number[] = [];
  for (const row of rows) if (row !== without && (scores[row] ?? 0) >= cut) best.push(row);
  return best.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, count);
}

/** The score that about `rank` of the rows reach, never one that fewer do. */
function scoreOfRank(rows: Int32Array, scores: Float32Array, rank: number): number {
  const steps = new Int32Array(257);
  let top = 0;
  for (const row of rows) top = Math.max(top, scores[row] ?? 0);
  for (const row of rows) {
    const step = Math.floor((256 * (scores[row] ?? 0)) / top);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let reached = 0;
  let step = 256;
  for (; step > 0; step -= 1) {
    reached += steps[step] ?? 0;
    if (reached >= rank) break;
  }
  // A hair lower, for the division above may have rounded up.
  return ((step - 0.01) * top) / 256;
}
