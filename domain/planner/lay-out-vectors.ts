import { createSeededRandom } from '#domain/shared/seeded-random.ts';
import { VectorRows } from './vector-rows.ts';

/** The mean of fewer is mostly themselves. */
const leastToCentre = 30;

/** Whether a vector says anything: finite numbers, not all 0. */
export function isMeaningful(vector: Float32Array): boolean {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Number.isFinite(squares) && squares > 0;
}

/**
 * Copies meaningful vectors of one length into rows, with fewer dimensions if there are more than wanted, and
 * takes the mean of all out: it is what the whole list is about, and would make everything alike. (On eight
 * labelled lists with MiniLM vectors centring raised the adjusted Rand index from 0.749 to 0.758.)
 */
export function layOutVectors(
  vectors: readonly Float32Array[],
  mostDimensions: number,
  seed: number,
): VectorRows {
  const given = vectors[0]?.length ?? 0;
  const rows = new VectorRows(vectors.length, Math.min(given, mostDimensions));
  const copy = createCopier(given, mostDimensions, seed);
  vectors.forEach((vector, at) => {
    copy(vector, rows.row(at));
    rows.toUnitLength(at);
  });
  if (rows.count >= leastToCentre) centre(rows);
  return rows;
}

/** The same rows with fewer dimensions, to search by. */
export function reduceRows(rows: VectorRows, dimensions: number, seed: number): VectorRows {
  if (rows.width <= dimensions) return rows;
  const reduced = new VectorRows(rows.count, dimensions);
  const copy = createCopier(rows.width, dimensions, seed);
  for (let at = 0; at < rows.count; at += 1) {
    copy(rows.row(at), reduced.row(at));
    reduced.toUnitLength(at);
  }
  return reduced;
}

/**
 * Copies a vector, by a very sparse random projection (Li, Hastie & Church, KDD 2006) if it is longer: each new
 * dimension is the sum of about √D of the D old ones with random signs. That keeps cosines within about 1/√d
 * for √D times less work than a full one.
 */
function createCopier(
  from: number,
  to: number,
  seed: number,
): (vector: Float32Array, place: Float32Array) => void {
  if (from <= to) return (vector, place) => place.set(vector);
  const random = createSeededRandom(seed);
  const each = Math.ceil(Math.sqrt(from));
  const sources = Int32Array.from({ length: to * each }, () => Math.floor(random() * from));
  const signs = Float32Array.from({ length: to * each }, () => (random() < 0.5 ? -1 : 1));
  return (vector, place) => {
    for (let target = 0; target < to; target += 1) {
      let sum = 0;
      for (let at = target * each; at < (target + 1) * each; at += 1) {
        sum += (signs[at] ?? 0) * (vector[sources[at] ?? 0] ?? 0);
      }
      place[target] = sum;
    }
  };
}

function centre(rows: VectorRows): void {
  const mean = new Float64Array(rows.width);
  for (let at = 0; at < rows.count; at += 1) {
    rows.row(at).forEach((value, place) => {
      mean[place] = (mean[place] ?? 0) + value / rows.count;
    });
  }
  for (let at = 0; at < rows.count; at += 1) {
    const row = rows.row(at);
    for (let place = 0; place < row.length; place += 1) {
      row[place] = (row[place] ?? 0) - (mean[place] ?? 0);
    }
    rows.toUnitLength(at);
  }
}
