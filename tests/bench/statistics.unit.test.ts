import { describe, expect, it } from 'vitest';
import type { Goal } from '../../bench/harness/measure.ts';
import { median, summarise } from '../../bench/harness/statistics.ts';

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([7])).toBe(7);
  });

  it('is the mean of the two middle values of an even number', () => {
    expect(median([10, 1, 4, 2])).toBe(3);
  });

  it('leaves the values as they were and refuses none', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('the ratio of a measure', () => {
  const atLeast: Goal = { direction: 'at least', ratio: 1.3 };
  const atMost: Goal = { direction: 'at most', ratio: 1.3 };

  it('is the median of the ratios of the rounds, so that a slow moment of the machine cancels out', () => {
    const rounds = [
      { product: 20, baseline: 10 },
      // Both sides of this round met a busy machine.
      { product: 4, baseline: 2 },
      { product: 30, baseline: 10 },
    ];
    expect(summarise(rounds, atLeast)).toEqual({
      product: 20,
      baseline: 10,
      ratio: 2,
      isMet: true,
    });
  });

  it.each([
    { ratio: 1.3, goal: atLeast, isMet: true },
    { ratio: 1.29, goal: atLeast, isMet: false },
    { ratio: 1.3, goal: atMost, isMet: true },
    { ratio: 1.31, goal: atMost, isMet: false },
  ])('$ratio meets "$goal.direction 1.3": $isMet', ({ ratio, goal, isMet }) => {
    expect(summarise([{ product: ratio, baseline: 1 }], goal).isMet).toBe(isMet);
  });

  it('is refused for figures that make none', () => {
    for (const round of [
      { product: 1, baseline: 0 },
      { product: 0, baseline: 1 },
      { product: Number.NaN, baseline: 1 },
    ]) {
      expect(() => summarise([round], atMost)).toThrow(RangeError);
    }
    expect(() => summarise([], atMost)).toThrow(RangeError);
  });
});
