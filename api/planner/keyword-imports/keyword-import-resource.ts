import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow } from '#api/shared/present.ts';
import { keywordImportRow } from '#contracts/api/planner/keyword-imports.ts';
import { KeywordImport } from '#entities/planner/keyword-import.ts';
import { presentCounts } from './import-counts.ts';

/** An import as the API answers it. */
export const keywordImportResource: Resource<KeywordImport, typeof keywordImportRow> = {
  entity: KeywordImport,
  path: 'planner/keyword_imports/',
  tag: 'Planner',
  noun: 'keyword import',
  throttle: 'planner',
  row: keywordImportRow,
  readOnlyFields: [],
  present: (imported) => ({
    ...presentSectorRow(imported),
    file_name: imported.fileName ?? null,
    made_by_id: imported.madeById ?? null,
    status: imported.status,
    ...presentCounts({
      rows: imported.rowsCount,
      imported: imported.addedCount,
      duplicatesInFile: imported.duplicateInFileCount,
      duplicates: imported.duplicateCount,
      invalid: imported.invalidCount,
      tooLong: imported.tooLongCount,
    }),
    columns: imported.columns,
  }),
};
