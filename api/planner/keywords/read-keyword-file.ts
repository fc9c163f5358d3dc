import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { AppError } from '#contracts/shared/app-error.ts';
import { guessKeywordColumns, type KeywordColumns } from '#domain/planner/keyword-columns.ts';
import { type KeywordRow, readKeywordRow } from '#domain/planner/read-keyword-row.ts';
import { decodeText } from './decode-text.ts';

/** A row of the file: a keyword, or what is wrong with it. `line` counts from 1, the header. */
export type FileRow =
  | { line: number; keyword: KeywordRow }
  | { line: number; field: string; message: string };

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

function* readRecord(record: string[], line: number, columns: KeywordColumns): Generator<FileRow> {
  if (record.some((cell) => /[\0\uFFFD]/.test(cell))) {
    yield {
      line,
      field: 'keyword',
      message: 'The row is not readable text; the file must be UTF-8',
    };
    return;
  }
  const result = readKeywordRow(record, columns);
  if (result.ok) yield { line, keyword: result.value };
  else for (const error of result.errors) yield { line, ...error };
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

/**
 * Reads a keyword file as it arrives: comma, semicolon or tab; UTF-8 or UTF-16; columns found by their
 * names. What is wrong with a row is told in its place, and reading goes on.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or has no keyword column
 */
export async function* readKeywordFile(bytes: Readable): AsyncGenerator<FileRow> {
  const { start, whole } = await gatherHeader(decodeText(bytes));
  if (start.trim() === '') throw refuse('The file is empty');
  let columns: KeywordColumns | null = null;
  let line = 0;
  let isCutShort = false;
  const records = parseRecords(whole, guessDelimiter(start), () => {
    isCutShort = true;
  });
  for await (const { record, info } of records) {
    line = info.lines;
    if (columns) {
      yield* readRecord(record, line - linesIn(record), columns);
    } else {
      columns = guessKeywordColumns(record);
      if (!columns) break;
    }
  }
  if (!columns) throw refuse('The file has no keyword column; name one column "keyword"');
  if (isCutShort) {
    yield { line: line + 1, field: 'keyword', message: 'A quotation mark is not closed here' };
  }
}
