import type { Readable } from 'node:stream';
import { openTable, type Table, type TableRow } from '#api/shared/csv/open-table.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import {
  type ChosenColumns,
  guessKeywordColumns,
  type KeywordColumns,
  missingColumns,
} from '#domain/planner/keyword-columns.ts';
import { type KeywordField, keywordFields } from '#domain/planner/keyword-headers.ts';
import {
  type KeywordRow,
  type KeywordRowError,
  readKeywordRow,
} from '#domain/planner/read-keyword-row.ts';

export type KeywordFileRow = TableRow<KeywordRow, KeywordRowError>;

/** A keyword file whose header is understood. */
export interface KeywordFile {
  rows: AsyncGenerator<KeywordFileRow[]>;
  /** Where the keyword stands in a record. */
  keywordColumn: number;
  /** Field and the name of its column. */
  columns: Partial<Record<KeywordField, string>>;
}

/** More names of columns than anybody needs to see what went wrong. */
const mostShownNames = 20;

function refuseChoice(missing: readonly string[], header: readonly string[]): AppError {
  const names = header.slice(0, mostShownNames).map((name) => `"${name.trim()}"`);
  const messages = missing.map(
    (name) => `The file has no column "${name}"; it has ${names.join(', ')}`,
  );
  return new AppError('validation_failed', { errors: { columns: messages } });
}

function namesOf({ header, columns }: Pick<Table<KeywordColumns, never>, 'header' | 'columns'>) {
  const named = keywordFields.flatMap((field) => {
    const index = columns[field];
    return index === null ? [] : [[field, (header[index] ?? '').trim()] as const];
  });
  return Object.fromEntries(named) as KeywordFile['columns'];
}

/**
 * Opens a keyword file as it arrives.
 *
 * @param chosen columns that are not to be guessed
 * @throws AppError `validation_failed` on `file` when it is empty, binary or has no keyword column, on
 *   `columns` when it lacks a chosen one
 */
export async function openKeywordFile(
  bytes: Readable,
  chosen: ChosenColumns = {},
): Promise<KeywordFile> {
  const chosenKeyword = chosen.keyword;
  const table = await openTable<KeywordColumns, KeywordRow, KeywordRowError>(bytes, {
    mainField: 'keyword',
    columnsOf: (header) =>
      guessKeywordColumns(header, chosen) ??
      (chosenKeyword
        ? `The file has no column "${chosenKeyword}"`
        : 'The file has no keyword column; name one column "keyword"'),
    readRow: readKeywordRow,
    ...(chosenKeyword && { headerField: 'columns' }),
  });
  const missing = missingColumns(table.header, chosen);
  if (missing.length > 0) throw refuseChoice(missing, table.header);
  return { rows: table.rows, keywordColumn: table.columns.keyword, columns: namesOf(table) };
}
