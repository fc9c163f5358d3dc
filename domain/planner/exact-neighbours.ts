import { ScoreHeap } from './score-heap.ts';
import { mostCompared, type VectorRows } from './vector-rows.ts';

/** A function that gives up to `count` rows nearest to one, by comparing it with all. */
export function createExactSearch(rows: VectorRows): (row: number, count: number) => number[] {
  const everyRow = Int32Array.from({ length: rows.count }, (_, row) => row);
  const nearest = new ScoreHeap(256, 'lowest');
  return (row, count) => {
    nearest.clear();
    for (let from = 0; from < rows.count; from += mostCompared) {
      const block = everyRow.subarray(from, from + mostCompared);
      rows.others.set(block);
      const cosines = rows.cosines(row, block.length);
      for (let at = 0; at < block.length; at += 1) {
        const cosine = cosines[at] ?? 0;
        const isNear = nearest.size < count || cosine > nearest.topScore;
        if (!isNear || from + at === row) continue;
        if (nearest.size === count) nearest.pop();
        nearest.push(from + at, cosine);
      }
    }
    return Array.from({ length: nearest.size }, () => nearest.pop()).reverse();
  };
}
