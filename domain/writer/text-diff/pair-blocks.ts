import type { ReadableBlock } from './readable-blocks.ts';

/** From here on one block is the other, changed; git calls files renamed from the same share on. */
const sameBlock = 0.5;

/** Comparing each with each is bounded; longer runs are another text. */
const mostComparisons = 10_000;

/**
 * Pairs removed blocks with the added ones they became, in order: of all ways the one that keeps most.
 *
 * @returns pairs [index of removed, index of added], rising in both
 */
export function pairBlocks(
  removed: readonly ReadableBlock[],
  added: readonly ReadableBlock[],
): [number, number][] {
  if (removed.length * added.length > mostComparisons) return [];
  const alike = likenesses(removed, added);
  const width = added.length + 1;
  // best[r * width + a]: the sum of likenesses that removed[r…] and added[a…] can still reach.
  const best = new Float64Array((removed.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const paired = (row: number, column: number) => {
    const score = alike[row * added.length + column] ?? 0;
    return score >= sameBlock ? score + at(row + 1, column + 1) : 0;
  };
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      const skipped = Math.max(at(row + 1, column), at(row, column + 1));
      best[row * width + column] = Math.max(skipped, paired(row, column));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < removed.length && column < added.length; ) {
    if (at(row, column) === at(row + 1, column)) row += 1;
    else if (at(row, column) === at(row, column + 1)) column += 1;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

/** Dice coefficient of the words of each pair, row by row. */
function likenesses(
  removed: readonly ReadableBlock[],
  added: readonly ReadableBlock[],
): Float64Array {
  const [before, after] = [removed.map(wordsOf), added.map(wordsOf)];
  const alike = new Float64Array(removed.length * added.length);
  before.forEach((left, row) => {
    after.forEach((right, column) => {
      let shared = 0;
      for (const word of left) if (right.has(word)) shared += 1;
      const all = left.size + right.size;
      alike[row * added.length + column] = all === 0 ? 0 : (2 * shared) / all;
    });
  });
  return alike;
}

function wordsOf({ tokens }: ReadableBlock): Set<string> {
  return new Set(
    tokens.filter((token) => /[\p{L}\p{N}]/u.test(token)).map((token) => token.toLowerCase()),
  );
}
