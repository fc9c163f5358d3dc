import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { readSeedKeywordFile } from '#api/identity/seed-keywords/read-seed-keyword-file.ts';
import { importSeedKeywords } from '#entities/identity/import-seed-keywords.ts';
import { type AdminCommand, UsageError } from './command.ts';

/** More lines than an operator reads on a terminal. */
const errorsShown = 20;

export const importSeedKeywordsCommand: AdminCommand = {
  name: 'import-seed-keywords',
  usage: 'FILE',
  summary:
    'Reads a CSV file (keyword, industry, sector; volume, difficulty, intent, country) into the library.',
  options: {},
  async run({ orm, positionals, print }) {
    const [file] = positionals;
    if (!file) throw new UsageError('Name the CSV file');
    const known = await stat(file).catch(() => undefined);
    if (!known?.isFile()) throw new UsageError(`There is no file "${file}"`);
    const rows = readSeedKeywordFile(createReadStream(file));
    const report = await importSeedKeywords(orm.em.fork(), rows);
    for (const { row, field, message } of report.errors.slice(0, errorsShown)) {
      print(`  line ${row}, ${field}: ${message}`);
    }
    const more = report.errorsCount - Math.min(errorsShown, report.errors.length);
    if (more > 0) print(`  … and ${more} more`);
    const { imported, updated, duplicates, errorsCount } = report;
    print(
      `${imported} new, ${updated} updated, ${duplicates} repeated, ${errorsCount} not usable.`,
    );
    if (imported + updated === 0 && errorsCount > 0) process.exitCode = 1;
  },
};
