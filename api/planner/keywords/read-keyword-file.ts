import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
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

/**
 * Reads a keyword file as it arrives: comma, semicolon or tab; UTF-8 or UTF-16; columns found by their
 * names. What is wrong with a row is told in its place, and reading goes on.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or has no keyword column
 */
export async function* readKeywordFile(bytes: Readable): AsyncGenerator<FileRow> {
  const { start, whole } = await gatherHeader(decodeText(bytes));
  if (start.trim() === '') throw refuse('The file is empty');
  const parser = parse({
    delimiter: guessDelimiter(start),
    info: true,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: largestRecord,
  });
  const source = Readable.from(whole);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let columns: KeywordColumns | null = null;
  let line = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      line = info.lines;
      if (columns) {
        yield* readRecord(record, line - linesIn(record), columns);
        continue;
      }
      columns = guessKeywordColumns(record);
      if (!columns) throw refuse('The file has no keyword column; name one column "keyword"');
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (!columns) throw refuse('The file could not be read as CSV');
    yield { line: line + 1, field: 'keyword', message: 'A quotation mark is not closed here' };
  } finally {
    bytes.destroy();
  }
}
