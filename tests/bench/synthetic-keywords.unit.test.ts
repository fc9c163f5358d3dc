import { describe, expect, it } from 'vitest';
import { countCommunities } from '../../bench/clustering/neighbour-communities.ts';
import { makeKeywords } from '../../bench/clustering/synthetic-keywords.ts';

const dot = (left: ArrayLike<number>, right: ArrayLike<number>) =>
  Array.from(left).reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0);

describe('synthetic keywords', () => {
  const { keywords, matrix, dimensions } = makeKeywords(400);
  const vectors = keywords.map(({ vector }) => vector ?? []);

  it('are different phrases with unit vectors in one buffer', () => {
    expect(new Set(keywords.map(({ keyword }) => keyword)).size).toBe(400);
    expect(matrix).toHaveLength(400 * dimensions);
    for (const [at, vector] of vectors.entries()) {
      expect(dot(vector, vector)).toBeCloseTo(1, 5);
      expect(vector[0]).toBe(matrix[at * dimensions]);
    }
  });

  it('are alike within a topic, less so within a head term, and not at all beyond', () => {
    // 20 topics under 2 heads: keyword 0 has the topic of keyword 20 and the head of keyword 2.
    const [first = [], otherHead = [], sameHead = []] = vectors;
    expect(dot(first, vectors[20] ?? [])).toBeGreaterThan(0.7);
    expect(dot(first, sameHead)).toBeLessThan(0.55);
    expect(dot(first, sameHead)).toBeGreaterThan(0.25);
    expect(Math.abs(dot(first, otherHead))).toBeLessThan(0.25);
  });

  it('are the same every time', () => {
    expect(makeKeywords(400).keywords).toEqual(keywords);
  });

  it('are told apart by the baseline, topic by topic', () => {
    expect(countCommunities(makeKeywords(400))).toBe(20);
  });
});
