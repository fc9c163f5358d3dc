import { createReadStream } from 'node:fs';
import { readSeedKeywordFile } from '#api/identity/seed-keywords/read-seed-keyword-file.ts';
import { importSeedKeywords } from '#entities/identity/import-seed-keywords.ts';
import { type AdminCommand, RefusedError } from './command.ts';

/** More lines than an operator reads on a terminal. */
const errorsShown = 20;

/** A sign of life every few seconds. */
const rowsBetweenSigns = 100_000;

async function* tellProgress<Row>(rows: AsyncIterable<Row>, print: (line: string) => void) {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count += 1;
    if (count % rowsBetweenSigns === 0) print(`${count} rows …`);
  }
}

export const importSeedKeywordsCommand: AdminCommand = {
  name: 'import-seed-keywords',
  usage: 'FILE',
  summary: 'Reads a CSV file of any size into the library of seed keywords.',
  details:
    'Columns keyword, industry and sector; volume, difficulty, intent and country (US unless given) where known.\nGood rows are kept and bad ones told by line; what is known gets the figures the file gives. Repeating an\nimport that was broken off does no harm. Exit code 1 when a row could not be used.',
  options: {},
  readsFile: true,
  prepare:
    ({ file }) =>
    async ({ orm, print }) => {
      const rows = tellProgress(readSeedKeywordFile(createReadStream(file)), print);
      const report = await importSeedKeywords(orm.em.fork(), rows);
      const { imported, updated, duplicates, errors, errorsCount } = report;
      print(`${imported} new, ${updated} updated, ${duplicates} known before.`);
      if (errorsCount === 0) return;
      const shown = errors.slice(0, errorsShown);
      const lines = shown.map(({ row, field, message }) => `line ${row}, ${field}: ${message}`);
      if (errorsCount > shown.length) lines.push(`… and ${errorsCount - shown.length} more`);
      throw new RefusedError([`${errorsCount} mistakes in the file:`, ...lines].join('\n'));
    },
};
