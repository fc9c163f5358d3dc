import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FileRecord, RecordSplitter } from '#api/shared/csv/split-records.ts';
import { csvLine } from '#api/shared/csv/write-cells.ts';
import { restoreCell } from '#domain/planner/spreadsheet-formula.ts';

/** Splits a text that arrives in pieces of this size. */
function split(text: string, delimiter = ',', pieceSize = text.length || 1): FileRecord[] {
  const splitter = new RecordSplitter(delimiter);
  const records: FileRecord[] = [];
  for (let at = 0; at < text.length; at += pieceSize) {
    records.push(...splitter.push(text.slice(at, at + pieceSize), false));
  }
  return [...records, ...splitter.push('', true)];
}

const unclosed = 'A quotation mark is not closed here.';

describe('records', () => {
  it.each<[string, string, [line: number, ...cells: string[]][]]>([
    [
      'plain',
      'a,b\nc,d\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'without a last line break',
      'a,b\nc,d',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'with Windows line ends',
      'a,"b"\r\nc,d\r\n',
      [
        [1, 'a', 'b'],
        [2, 'c', 'd'],
      ],
    ],
    [
      'with blank lines',
      '\n  \na\n\r\n,,\nb',
      [
        [3, 'a'],
        [6, 'b'],
      ],
    ],
    [
      'of different lengths',
      'a\nb,c,d\n',
      [
        [1, 'a'],
        [2, 'b', 'c', 'd'],
      ],
    ],
    ['with separators in quotes', '"a,b",c', [[1, 'a,b', 'c']]],
    ['with doubled marks', '"say ""hi""",b', [[1, 'say "hi"', 'b']]],
    [
      'with line breaks in quotes',
      '"a\nb",c\nd',
      [
        [1, 'a\nb', 'c'],
        [3, 'd'],
      ],
    ],
    ['with spaces around quotes', 'a, "b, c" ,d', [[1, 'a', 'b, c', 'd']]],
    ['with empty quotes', '"",a,""', [[1, '', 'a', '']]],
    ['with inches', '5" nail,9', [[1, '5" nail', '9']]],
    [
      'with marks that belong to the text',
      '"best" grinder,9\nb',
      [
        [1, '"best" grinder', '9'],
        [2, 'b'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    const records = split(text);
    expect(records.map(({ line, cells }) => [line, ...cells])).toEqual(expected);
    expect(records.every(({ fault }) => fault === null)).toBe(true);
  });

  it('a mark that is not closed spoils its own line only', () => {
    const records = split('a,1\n"b,2\nc,3\n"d, e",4\n"f');
    expect(records.map(({ line, cells, fault }) => [line, cells[0], fault])).toEqual([
      [1, 'a', null],
      [2, '"b', unclosed],
      [3, 'c', null],
      [4, 'd, e', null],
      [5, '"f', unclosed],
    ]);
  });

  it('a line that is too long is told, and those below are read', () => {
    const records = split(`a\n${'x'.repeat(250_000)}\nb\n`, ',', 10_000);
    expect(records).toMatchObject([
      { line: 1, cells: ['a'], fault: null },
      { line: 2, fault: 'The row is longer than 100,000 characters.' },
      { line: 3, cells: ['b'], fault: null },
    ]);
  });

  it('ten thousand marks that are never closed cost no more than as many lines', () => {
    const text = '"a,1\n'.repeat(10_000);
    const records = split(text, ',', 5000);
    expect(records).toHaveLength(10_000);
    expect(records.every(({ fault }) => fault === unclosed)).toBe(true);
  });

  it('are the same in whatever pieces the text arrives', () => {
    const signs = fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'b', ' ', '""', '"\n', ',"');
    const text = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (written, pieceSize) => {
        expect(split(written, ',', pieceSize)).toEqual(split(written));
      }),
      { numRuns: 2000 },
    );
  });

  it('come back as they were written, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom('"', ',', '\n', '\r', "'", '=', '+', '-', '@', '\t', ' '),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        // A first cell that is never blank: blank lines are no records.
        const written = rows.map((cells) => ['x', ...cells]);
        const records = split(written.map(csvLine).join(''));
        expect(records.map(({ fault }) => fault)).toEqual(written.map(() => null));
        expect(records.map(({ cells }) => cells.map(restoreCell))).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });
});
