import { defineEntity, p } from '@mikro-orm/postgresql';
import { importStatuses } from '#domain/planner/states.ts';
import { sectorColumns } from '#entities/shared/columns.ts';
import { siteTable } from '#entities/shared/tenancy.ts';

const KeywordImportSchema = defineEntity({
  name: 'KeywordImport',
  tableName: 'igny8_keyword_imports',
  properties: {
    ...sectorColumns,
    madeById: p.uuid().nullable(),
    fileName: p.text().nullable(),
    /** Field → name of the column it was read from. */
    columns: p.json<Record<string, string>>().defaultRaw("'{}'"),
    status: p.enum(importStatuses).default('reading'),
    rowsCount: p.integer().default(0),
    addedCount: p.integer().default(0),
    duplicateInFileCount: p.integer().default(0),
    duplicateCount: p.integer().default(0),
    invalidCount: p.integer().default(0),
    tooLongCount: p.integer().default(0),
    /** The verdict of every row as CSV, gzipped; read where it is fetched, not in lists. */
    report: p.blob().nullable().lazy(),
  },
  indexes: [{ properties: ['accountId', 'createdAt', 'id'] }],
  ...siteTable,
});

/** One keyword file that was read, and what became of its rows. */
export class KeywordImport extends KeywordImportSchema.class {}
KeywordImportSchema.setClass(KeywordImport);
