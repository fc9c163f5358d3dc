import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FirstRows } from '#domain/planner/first-rows.ts';

describe('the first row of a keyword', () => {
  it('is told to all that repeat it, as a map of the texts would', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (keywords) => {
        const firstRows = new FirstRows();
        const known = new Map<string, number>();
        for (const [index, keyword] of keywords.entries()) {
          const row = index + 2;
          expect(firstRows.find(keyword, row)).toBe(known.get(keyword) ?? null);
          if (!known.has(keyword)) known.set(keyword, row);
        }
      }),
    );
  });

  it('is still known after a hundred thousand others', () => {
    const firstRows = new FirstRows();
    for (let row = 1; row <= 100_000; row += 1) {
      expect(firstRows.find(`keyword ${row}`, row)).toBeNull();
    }
    for (let row = 1; row <= 100_000; row += 7919) {
      expect(firstRows.find(`keyword ${row}`, 200_000)).toBe(row);
    }
  });
});
