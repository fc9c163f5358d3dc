import type { JudgedRow } from './judged-row.ts';

/** Rows by their verdict. */
export interface ImportCounts {
  rows: number;
  imported: number;
  duplicatesInFile: number;
  /** Of a keyword the sector had already. */
  duplicates: number;
  invalid: number;
  tooLong: number;
}

export function noRows(): ImportCounts {
  return { rows: 0, imported: 0, duplicatesInFile: 0, duplicates: 0, invalid: 0, tooLong: 0 };
}

const countOf = {
  added: 'imported',
  duplicate_in_file: 'duplicatesInFile',
  duplicate: 'duplicates',
  invalid: 'invalid',
  too_long: 'tooLong',
} as const;

/** Adds the rows to the counts. */
export function countRows(counts: ImportCounts, rows: readonly JudgedRow[]): void {
  counts.rows += rows.length;
  for (const { verdict } of rows) counts[countOf[verdict]] += 1;
}

/** Counts as they are answered; what repeats is told together, and of the file apart. */
export function presentCounts(counts: ImportCounts) {
  return {
    rows: counts.rows,
    imported: counts.imported,
    duplicates: counts.duplicates + counts.duplicatesInFile,
    duplicates_in_file: counts.duplicatesInFile,
    invalid: counts.invalid,
    too_long: counts.tooLong,
  };
}
