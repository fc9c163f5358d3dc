import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namingBatches } from '#domain/planner/naming-batches.ts';

const group = (key: string, size: number) => ({
  key,
  memberIds: Array.from({ length: size }, (_, at) => `${key}/${at}`),
});

describe('namingBatches', () => {
  it('fills calls of fifty keywords, and shows a larger group by its first', () => {
    const batches = namingBatches([group('a', 30), group('b', 20), group('c', 1), group('d', 400)]);
    expect(batches.map((batch) => batch.map(({ key }) => key))).toEqual([['a', 'b'], ['c'], ['d']]);
    expect(batches[2]?.[0]?.memberIds).toEqual(group('d', 50).memberIds);
    expect(namingBatches([])).toEqual([]);
  });

  it('shows every group once, in order, never more than fifty keywords a call', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 300 }), (sizes) => {
        const groups = sizes.map((size, at) => group(`g${at}`, size));
        const batches = namingBatches(groups);
        expect(batches.flat().map(({ key }) => key)).toEqual(groups.map(({ key }) => key));
        for (const batch of batches) {
          expect(batch.flatMap(({ memberIds }) => memberIds).length).toBeLessThanOrEqual(50);
        }
      }),
    );
  });
});
