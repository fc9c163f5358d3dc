import type { Readable } from 'node:stream';
import { openTable, type TableFormat } from './open-table.ts';

/** What is wrong with a row of a file. `line` counts from 1, the header. */
export interface RowProblem {
  line: number;
  field: string;
  message: string;
}

/** A row of a file, or something that is wrong with it. */
export type FileRow<Row> = { line: number; value: Row } | RowProblem;

/**
 * Reads a table as it arrives, row by row, for those who need to know no more of it (`openTable`).
 *
 * @throws AppError `validation_failed` on `file` when it is empty, binary or lacks a column
 */
export async function* readTable<Columns extends object, Row>(
  bytes: Readable,
  format: TableFormat<Columns, Row>,
): AsyncGenerator<FileRow<Row>> {
  const { rows } = await openTable(bytes, format);
  for await (const portion of rows) {
    for (const row of portion) {
      if ('value' in row) yield { line: row.line, value: row.value };
      else for (const fault of row.faults) yield { line: row.line, ...fault };
    }
  }
}
