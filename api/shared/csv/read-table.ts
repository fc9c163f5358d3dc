import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '#contracts/shared/app-error.ts';
import { decodeText } from './decode-text.ts';

/** What is wrong with a row of a file. `line` counts from 1, the header. */
export interface RowProblem {
  line: number;
  field: string;
  message: string;
}

/** How the records of a file become rows. */
export interface TableFormat<Columns, Row> {
  /** Finds the columns by the header; a text says what is missing. */
  columnsOf(header: string[]): Columns | string;
  readRow(
    record: string[],
    columns: Columns,
  ): { ok: true; value: Row } | { ok: false; errors: Omit<RowProblem, 'line'>[] };
  /** Whom a row that is no text at all is told by. */
  mainField: string;
}

/** Longer records are an unclosed quotation mark that swallows the file. */
const largestRecord = 100_000;

function refuse(message: string): AppError {
  return new AppError('validation_failed', { errors: { file: [message] } });
}

/** The separator that the header line has most of; spreadsheets of half the world export semicolons. */
function guessDelimiter(start: string): string {
  const header = start.split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }));
  counts.sort((left, right) => right.count - left.count);
  return counts[0]?.sign ?? ',';
}

/** The text with enough of its beginning gathered to see the header line. */
async function gatherHeader(text: AsyncGenerator<string>) {
  let start = '';
  while (!start.includes('\n') && start.length < largestRecord) {
    const next = await text.next();
    if (next.done) break;
    start += next.value;
  }
  async function* whole() {
    yield start;
    yield* text;
  }
  return { start, whole: whole() };
}

function linesIn(record: string[]): number {
  return record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

/** Records of a CSV text. What cannot be parsed is handed to `onSkip` instead of ending the file. */
function parseRecords(text: AsyncGenerator<string>, delimiter: string, onSkip: () => void) {
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largestRecord,
    skip_records_with_error: true,
    on_skip: () => {
      onSkip();
      return undefined;
    },
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  return parser as AsyncIterable<ParsedRecord>;
}

/** A row of a file, or what is wrong with it. */
export type FileRow<Row> = { line: number; value: Row } | RowProblem;

function* readRecord<Columns, Row>(
  record: string[],
  line: number,
  columns: Columns,
  { readRow, mainField }: TableFormat<Columns, Row>,
): Generator<FileRow<Row>> {
  if (record.some((cell) => /[\0\uFFFD]/.test(cell))) {
    const message = 'The row is not readable text; the file must be UTF-8';
    yield { line, field: mainField, message };
    return;
  }
  const result = readRow(record, columns);
  if (result.ok) yield { line, value: result.value };
  else for (const error of result.errors) yield { line, ...error };
}

/**
 * Reads a table as it arrives: comma, semicolon or tab; UTF-8 or UTF-16; columns found by their names. What
 * is wrong with a row is told in its place, and reading goes on.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or lacks a column
 */
export async function* readTable<Columns extends object, Row>(
  bytes: Readable,
  format: TableFormat<Columns, Row>,
): AsyncGenerator<FileRow<Row>> {
  const { start, whole } = await gatherHeader(decodeText(bytes));
  if (start.trim() === '') throw refuse('The file is empty');
  let columns: Columns | string | undefined;
  let line = 0;
  let isCutShort = false;
  const records = parseRecords(whole, guessDelimiter(start), () => {
    isCutShort = true;
  });
  for await (const { record, info } of records) {
    line = info.lines;
    if (typeof columns === 'object') {
      yield* readRecord(record, line - linesIn(record), columns, format);
    } else {
      columns = format.columnsOf(record);
      if (typeof columns === 'string') break;
    }
  }
  if (typeof columns !== 'object') throw refuse(columns ?? 'The file has no header line');
  if (isCutShort) {
    const message = 'A quotation mark is not closed here';
    yield { line: line + 1, field: format.mainField, message };
  }
}
