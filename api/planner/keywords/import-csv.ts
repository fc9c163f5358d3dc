import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import type { FileRow } from '#api/shared/csv/read-table.ts';
import { openUpload } from '#api/shared/open-upload.ts';
import { referencedSector } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { importQuery, importReport } from '#contracts/api/planner/keywords.ts';
import type { KeywordRow } from '#domain/planner/read-keyword-row.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { insertKeywords } from './insert-keywords.ts';
import { readKeywordFile } from './read-keyword-file.ts';

/** Rows written at once: large enough to be quick, small enough to hold no lock for long. */
const batchSize = 500;

/** About 500,000 keywords. */
const maximumBytes = 50_000_000;

/** More errors than a person reads; the rest is counted. */
const mostErrors = 1000;

type Report = z.input<typeof importReport>;

/** Writes good rows in batches, each its own transaction, so that a slow upload holds no connection. */
async function importRows(
  em: EntityManager,
  sector: Sector,
  rows: AsyncIterable<FileRow<KeywordRow>>,
): Promise<Report> {
  const report: Report = { imported: 0, duplicates: 0, errors: [], errors_count: 0 };
  let batch: KeywordRow[] = [];
  const write = async () => {
    const inserted = batch.length === 0 ? 0 : await insertKeywords(em, sector, batch);
    report.imported += inserted;
    report.duplicates += batch.length - inserted;
    batch = [];
  };
  for await (const row of rows) {
    if ('value' in row) {
      batch.push(row.value);
      if (batch.length === batchSize) await write();
    } else {
      report.errors_count += 1;
      const { line, field, message } = row;
      if (report.errors.length < mostErrors) report.errors.push({ row: line, field, message });
    }
  }
  await write();
  return report;
}

export const importKeywords = route(
  {
    method: 'post',
    path: 'planner/keywords/import_csv/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    summary: 'Import keywords from a CSV file',
    description:
      'Column names of the usual keyword tools are known. Good rows are kept, bad ones are told by line.',
    query: importQuery,
    uploads: ['text/csv', 'multipart/form-data'],
    answer: one(importReport),
  },
  async ({ em, query, request }) => {
    const bytes = openUpload(request, 'text/csv', maximumBytes);
    try {
      const sector = await referencedSector(em, query.site_id, query.sector_id);
      return await importRows(em, sector, readKeywordFile(bytes));
    } finally {
      bytes.destroy();
    }
  },
);
