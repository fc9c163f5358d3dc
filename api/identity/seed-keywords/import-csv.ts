import { one } from '#api/shared/answer.ts';
import { openUpload } from '#api/shared/open-upload.ts';
import { route } from '#api/shared/route.ts';
import { seedKeywordImport } from '#contracts/api/identity/seed-keywords.ts';
import { importSeedKeywords } from '#entities/identity/import-seed-keywords.ts';
import { readSeedKeywordFile } from './read-seed-keyword-file.ts';

/** About a million rows. */
const maximumBytes = 200_000_000;

export const importSeedKeywordFile = route(
  {
    method: 'post',
    path: 'auth/seed-keywords/import_csv/',
    tag: 'Catalogue',
    throttle: 'auth',
    permission: 'develop',
    summary: 'Import seed keywords from a CSV file',
    description:
      'Columns keyword, industry, sector; volume, difficulty, intent and country where known. Good rows are kept, bad ones are told by line.',
    uploads: ['text/csv', 'multipart/form-data'],
    answer: one(seedKeywordImport),
  },
  async ({ em, request }) => {
    const bytes = openUpload(request, 'text/csv', maximumBytes);
    try {
      const { errorsCount, ...report } = await importSeedKeywords(em, readSeedKeywordFile(bytes));
      return { ...report, errors_count: errorsCount };
    } finally {
      bytes.destroy();
    }
  },
);
