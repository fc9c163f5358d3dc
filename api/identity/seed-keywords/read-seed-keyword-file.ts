import type { Readable } from 'node:stream';
import { type FileRow, readTable } from '#api/shared/csv/read-table.ts';
import {
  readSeedKeywordRow,
  type SeedKeywordRow,
  seedKeywordColumns,
} from '#domain/planner/read-seed-keyword-row.ts';

/**
 * Reads a file of seed keywords as it arrives, row by row.
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or lacks a column
 */
export function readSeedKeywordFile(bytes: Readable): AsyncGenerator<FileRow<SeedKeywordRow>> {
  return readTable(bytes, {
    mainField: 'keyword',
    columnsOf: seedKeywordColumns,
    readRow: readSeedKeywordRow,
  });
}
