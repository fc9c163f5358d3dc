import type { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { openUpload } from '#api/shared/open-upload.ts';
import { referencedSector } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { importQuery, importReport } from '#contracts/api/planner/keyword-imports.ts';
import { presentCounts } from '../keyword-imports/import-counts.ts';
import { type ImportOutcome, rehearseImport, runImport } from '../keyword-imports/run-import.ts';
import { type KeywordFile, openKeywordFile } from './read-keyword-file.ts';

/** About a million keywords. */
const maximumBytes = 50_000_000;

function present(
  { id, counts, problems }: ImportOutcome,
  { columns }: KeywordFile,
  isRehearsal: boolean,
): z.input<typeof importReport> {
  return {
    id,
    ...presentCounts(counts),
    errors: problems.errors,
    errors_count: problems.errorsCount,
    warnings: problems.warnings,
    columns,
    ...(isRehearsal && { preview: problems.preview }),
  };
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
      'Comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; column names of the usual keyword tools are known in eight languages. Good rows are kept, bad ones are told by line.',
    query: importQuery,
    uploads: ['text/csv', 'multipart/form-data'],
    answer: one(importReport),
  },
  async ({ em, query, request, user }) => {
    let fileName: string | null = null;
    const bytes = openUpload(request, 'text/csv', maximumBytes, (name) => {
      fileName = name;
    });
    try {
      const sector = await referencedSector(em, query.site_id, query.sector_id);
      const file = await openKeywordFile(bytes, query.columns);
      const isRehearsal = query.dry_run ?? false;
      const outcome = isRehearsal
        ? await rehearseImport(em, sector, file)
        : await runImport(em, sector, file, { madeById: user.id, fileName });
      return present(outcome, file, isRehearsal);
    } finally {
      bytes.destroy();
    }
  },
);
