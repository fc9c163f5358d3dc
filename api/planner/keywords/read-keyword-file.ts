import type { Readable } from 'node:stream';
import { type FileRow, readTable } from '#api/shared/csv/read-table.ts';
import { guessKeywordColumns } from '#domain/planner/keyword-columns.ts';
import { type KeywordRow, readKeywordRow } from '#domain/planner/read-keyword-row.ts';

/**
 * Reads a keyword file as it arrives, row by row.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or has no keyword column
 */
export function readKeywordFile(bytes: Readable): AsyncGenerator<FileRow<KeywordRow>> {
  return readTable(bytes, {
    mainField: 'keyword',
    columnsOf: (header) =>
      guessKeywordColumns(header) ?? 'The file has no keyword column; name one column "keyword"',
    readRow: readKeywordRow,
  });
}
