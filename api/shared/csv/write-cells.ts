import { neutraliseCell } from '#domain/planner/spreadsheet-formula.ts';

/** Excel reads a CSV file as UTF-8 only with it in front. */
export const byteOrderMark = '\uFEFF';

/** Spaces at an end would be lost; separators of other tools are quoted, too, so that every guess is right. */
const quotable = /[",;\t|\r\n]|^\s|\s$/;

/** A number without an exponent, which no reader of figures expects; reads back as the very same. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 });
}

function cellText(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return plainNumber(value);
  const cell = neutraliseCell(value);
  return quotable.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * A line of CSV (RFC 4180). Text that a spreadsheet would run as a formula is neutralised; numbers stand as
 * they are.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}
