import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutraliseCell, restoreCell } from '#domain/planner/spreadsheet-formula.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a', '1', '"') }),
);

describe('a cell in a spreadsheet', () => {
  it.each([
    ['=HYPERLINK("https://example.com")', `'=HYPERLINK("https://example.com")`],
    ['+1', "'+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ["'=1", "''=1"],
    ["'tis the season", "'tis the season"],
    ['c = d', 'c = d'],
    ['', ''],
  ])('%j is written as %j', (text, written) => {
    expect(neutraliseCell(text)).toBe(written);
  });

  it('never runs, and comes back as it was', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(neutraliseCell(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(restoreCell(neutraliseCell(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('no two are written alike', () => {
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        expect(neutraliseCell(one) === neutraliseCell(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });
});
