import { describe, expect, it } from 'vitest';
import { createExactSearch } from '#domain/planner/exact-neighbours.ts';
import { Hnsw } from '#domain/planner/hnsw.ts';
import { isMeaningful, layOutVectors, reduceRows } from '#domain/planner/lay-out-vectors.ts';
import { createSeededRandom } from '#domain/shared/seeded-random.ts';

/** Vectors around a tenth as many directions. */
function makeVectors(count: number, dimensions: number): Float32Array[] {
  const random = createSeededRandom(5);
  const draw = () => Float32Array.from({ length: dimensions }, () => random() - 0.5);
  const centres = Array.from({ length: Math.ceil(count / 10) }, draw);
  return Array.from({ length: count }, (_, at) => {
    const noise = draw();
    const centre = centres[at % centres.length] ?? noise;
    return centre.map((value, place) => value + 0.7 * (noise[place] ?? 0));
  });
}

function cosine(a: Float32Array, b: Float32Array): number {
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe('vectors as rows', () => {
  it.each([3, 8, 31, 384])('are compared as plain arithmetic would (%i dimensions)', (length) => {
    const vectors = makeVectors(20, length);
    const rows = layOutVectors(vectors, 384, 1);
    vectors.forEach((a, left) => {
      vectors.forEach((b, right) => {
        expect(rows.cosine(left, right)).toBeCloseTo(cosine(a, b), 4);
      });
    });
  });

  it('keep their likeness with fewer dimensions', () => {
    const vectors = makeVectors(25, 1536);
    const rows = layOutVectors(vectors, 384, 1);
    expect(rows.width).toBe(384);
    for (let other = 0; other < 25; other += 1) {
      const [first, second] = [vectors[0], vectors[other]];
      if (!first || !second) throw new Error('no vector');
      expect(Math.abs(rows.cosine(0, other) - cosine(first, second))).toBeLessThan(0.2);
    }
  });

  it('say nothing when they are zero or no numbers, alone or as the mean of all', () => {
    expect(isMeaningful(Float32Array.of(0, 0))).toBe(false);
    expect(isMeaningful(Float32Array.of(1, Number.NaN))).toBe(false);
    expect(isMeaningful(Float32Array.of(1, Number.POSITIVE_INFINITY))).toBe(false);
    expect(isMeaningful(Float32Array.of(1, 0))).toBe(true);
    const same = layOutVectors(
      Array.from({ length: 50 }, () => Float32Array.of(1, 2, 3)),
      384,
      1,
    );
    expect(same.cosine(0, 1)).toBe(0);
  });
});

describe('neighbours', () => {
  const rows = layOutVectors(makeVectors(3000, 64), 384, 1);
  const exact = createExactSearch(rows);
  const sample = Array.from({ length: 100 }, (_, at) => at * 30);

  it('are the nearest, nearest first', () => {
    const found = exact(7, 20);
    const cosines = found.map((other) => rows.cosine(7, other));
    expect(cosines).toEqual(cosines.toSorted((a, b) => b - a));
    const all = Array.from({ length: rows.count }, (_, row) => row).filter((row) => row !== 7);
    const highest = Math.max(...all.map((row) => rows.cosine(7, row)));
    expect(cosines[0]).toBe(highest);
    expect(found).not.toContain(7);
    expect(exact(7, 5000)).toHaveLength(2999);
  });

  it('are nearly all found through the graph, the same ones each time', () => {
    const hnsw = new Hnsw(rows, 3);
    const again = new Hnsw(rows, 3);
    let found = 0;
    for (const row of sample) {
      const near = hnsw.neighbours(row, 10, 48);
      expect(again.neighbours(row, 10, 48)).toEqual(near);
      expect(near).not.toContain(row);
      found += exact(row, 10).filter((other) => near.includes(other)).length;
    }
    expect(found).toBeGreaterThan(0.95 * 10 * sample.length);
  });

  it('are found with fewer dimensions to search by, and among copies', () => {
    const copies = layOutVectors(
      makeVectors(40, 64).flatMap((vector) => Array.from({ length: 25 }, () => vector)),
      384,
      1,
    );
    const hnsw = new Hnsw(reduceRows(copies, 32, 1), 1);
    for (const row of [0, 25, 999]) {
      const near = hnsw.neighbours(row, 10, 48);
      expect(near).toHaveLength(10);
      for (const other of near) expect(copies.cosine(row, other)).toBeGreaterThan(0.7);
    }
  });

  it('are none in a list of one', () => {
    const one = layOutVectors([Float32Array.of(1, 0)], 384, 1);
    expect(new Hnsw(one, 1).neighbours(0, 5, 48)).toEqual([]);
    expect(createExactSearch(one)(0, 5)).toEqual([]);
  });
});
