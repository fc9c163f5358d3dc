import { RecordSplitter } from './split-records.ts';

/** Where the table of a file begins. */
export interface Header<Columns> {
  delimiter: string;
  /** Of the header, from 1. */
  line: number;
  cells: string[];
  columns: Columns;
}

/** Tab first: where a header of one column says nothing, a comma belongs to the keyword. */
const delimiters = ['\t', ';', ',', '|'];

/** Titles and dates that exports put above the header are fewer. */
const mostTitleLines = 20;

/** Enough of the beginning for titles and the longest headers. */
const beginning = 100_000;

/** The header by one delimiter, or what is wrong with the line that should have been it. */
function findBy<Columns extends object>(
  start: string,
  delimiter: string,
  columnsOf: (header: string[]) => Columns | string,
): Header<Columns> | string | null {
  const records = new RecordSplitter(delimiter).push(start, true).slice(0, mostTitleLines);
  let reason: string | null = null;
  for (const { line, cells } of records) {
    const columns = columnsOf(cells);
    if (typeof columns === 'object') return { delimiter, line, cells, columns };
    reason ??= columns;
    // A title stands alone in its line; the first line with several cells is the header.
    if (cells.filter((cell) => cell.trim() !== '').length > 1) return columns;
  }
  return reason;
}

/**
 * Finds the header line of a table and the delimiter by which it is one: the one that gives it most cells.
 *
 * @param start the text from its beginning
 * @param columnsOf finds the columns by a header; a text says what is missing
 * @returns the text when no line is a header, null when there is nothing but blank lines
 */
export function findHeader<Columns extends object>(
  start: string,
  columnsOf: (header: string[]) => Columns | string,
): Header<Columns> | string | null {
  const tries = delimiters.map((delimiter) =>
    findBy(start.slice(0, beginning), delimiter, columnsOf),
  );
  const found = tries.filter(
    (one): one is Header<Columns> => typeof one === 'object' && one !== null,
  );
  found.sort((one, other) => other.cells.length - one.cells.length);
  return found[0] ?? tries.find((one) => typeof one === 'string') ?? null;
}
