import type { Goal } from './measure.ts';

/** The middle value; the mean of the two middle ones of an even number. Throws RangeError for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('No median of no values');
  return (upper + lower) / 2;
}

/** The value below which this share of the values lies. Throws RangeError for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('No percentile of no values');
  return value;
}

/** One round's figures of both sides. */
export interface Round {
  product: number;
  baseline: number;
}

/** What the rounds come to. */
export interface Outcome extends Round {
  ratio: number;
  isMet: boolean;
}

/**
 * Medians of the sides, and the median of the rounds' ratios: the sides of one round were measured one
 * right after the other, so a machine that is slow for a while slows both.
 *
 * @throws RangeError when a figure is not a positive number, since no ratio can be made of it
 */
export function summarise(rounds: readonly Round[], goal: Goal): Outcome {
  for (const { product, baseline } of rounds) {
    if (!(product > 0 && baseline > 0 && Number.isFinite(product / baseline))) {
      throw new RangeError(`Not a ratio: ${product} to ${baseline}`);
    }
  }
  const ratio = median(rounds.map(({ product, baseline }) => product / baseline));
  return {
    product: median(rounds.map((round) => round.product)),
    baseline: median(rounds.map((round) => round.baseline)),
    ratio,
    isMet: goal.direction === 'at least' ? ratio >= goal.ratio : ratio <= goal.ratio,
  };
}
