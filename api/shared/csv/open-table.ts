import type { Readable } from 'node:stream';
import { AppError } from '#contracts/shared/app-error.ts';
import { decodeText } from './decode-text.ts';
import { findHeader } from './find-header.ts';
import { type FileRecord, RecordSplitter } from './split-records.ts';

/** What is wrong with a row, in words. */
interface Fault {
  field: string;
  message: string;
}

/** How the records of a file become rows. */
export interface TableFormat<Columns, Row, RowFault extends Fault = Fault> {
  /** Finds the columns by the header; a text says what is missing. */
  columnsOf(header: string[]): Columns | string;
  readRow(
    record: string[],
    columns: Columns,
  ): { ok: true; value: Row } | { ok: false; errors: RowFault[] };
  /** Whom a row that cannot be told from its neighbours is told by. */
  mainField: RowFault['field'];
  /** What the caller has sent wrongly where there is no header: the file, unless it says otherwise. */
  headerField?: string;
}

/** A row of a file, or all that is wrong with it. `line` counts from 1, the file's first line. */
export type TableRow<Row, RowFault extends Fault = Fault> =
  | { line: number; cells: string[]; value: Row }
  | { line: number; cells: string[]; faults: RowFault[] };

/** A table whose header is read, and whose rows are read as they arrive. */
export interface Table<Columns, Row, RowFault extends Fault = Fault> {
  header: string[];
  columns: Columns;
  /** As many at once as a piece of the file holds: a promise for each row would cost more than reading it. */
  rows: AsyncGenerator<TableRow<Row, RowFault>[]>;
}

function refuse(message: string, field = 'file'): AppError {
  return new AppError('validation_failed', { errors: { [field]: [message] } });
}

/** Where files were put together, the header stands among the rows. */
function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell === header[index]);
}

/**
 * Opens a table as it arrives: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; columns found by
 * their names. Every row gets its verdict in its place: what is wrong with one never ends the reading.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or lacks a column
 */
export async function openTable<
  Columns extends object,
  Row,
  RowFault extends { field: string; message: string },
>(
  bytes: Readable,
  format: TableFormat<Columns, Row, RowFault>,
): Promise<Table<Columns, Row, RowFault>> {
  const pieces = decodeText(bytes);
  const first = await pieces.next();
  if (first.done || first.value.trim() === '') throw refuse('The file is empty');
  // Files of old Macs end their lines with a return alone.
  const isMac = !first.value.includes('\n') && first.value.includes('\r');
  const linesOf = (text: string) => (isMac ? text.replaceAll('\r', '\n') : text);
  const start = linesOf(first.value);
  const header = findHeader(start, format.columnsOf);
  if (header === null) throw refuse('The file has no header line');
  if (typeof header === 'string') throw refuse(header, format.headerField);
  const { cells, columns, line, delimiter } = header;

  const read = (record: FileRecord): TableRow<Row, RowFault> => {
    const say = (message: string) => ({
      line: record.line,
      cells: record.cells,
      faults: [{ field: format.mainField, message } as RowFault],
    });
    if (record.fault !== null) return say(record.fault);
    if (isHeader(record.cells, cells)) return say('This is the header line once more.');
    const result = format.readRow(record.cells, columns);
    return result.ok
      ? { line: record.line, cells: record.cells, value: result.value }
      : { line: record.line, cells: record.cells, faults: result.errors };
  };

  async function* rows() {
    const splitter = new RecordSplitter(delimiter);
    const below = (records: FileRecord[]) =>
      records.filter((record) => record.line > line).map(read);
    yield below(splitter.push(start, false));
    for await (const piece of pieces) yield below(splitter.push(linesOf(piece), false));
    yield below(splitter.push('', true));
  }
  return { header: cells, columns, rows: rows() };
}
