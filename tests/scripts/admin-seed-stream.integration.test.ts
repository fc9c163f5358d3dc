import { expect, it } from 'vitest';
import { importSeedKeywords } from '#entities/identity/import-seed-keywords.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
const em = () => database.systemOrm.em.fork();

const rowOf = (keyword: string, volume: number, line: number) => ({
  line,
  value: {
    keyword,
    industry: 'Travel',
    sector: 'Hotels',
    volume,
    difficulty: null,
    intent: null,
    country: 'US',
  },
});

it('takes rows only as fast as it writes them, and keeps what it wrote when the rest fails', async () => {
  let given = 0;
  const ahead: number[] = [];
  async function* rows() {
    for (; given < 5500; given += 1) {
      if (given % 1000 === 999) ahead.push(given - (await em().count(SeedKeyword)));
      yield rowOf(`room ${given}`, given, given + 2);
    }
    throw new Error('The connection was lost');
  }
  await expect(importSeedKeywords(em(), rows())).rejects.toThrow('The connection was lost');
  expect(ahead).toEqual([999, 999, 999, 999, 999]);
  expect(await em().count(SeedKeyword)).toBe(5000);
});

it('counts each row once, wherever the batches end, and the last one of a keyword stands', async () => {
  async function* rows() {
    for (let line = 2; line < 3002; line += 1) {
      // Every keyword three times: 700 rows apart, so within a batch and across two.
      const number = (line - 2) % 700;
      yield rowOf(`bed ${number}`, line < 1402 ? number : number + 1, line);
    }
  }
  const report = await importSeedKeywords(em(), rows());
  const { imported, updated, duplicates, errorsCount } = report;
  expect({ imported, updated, duplicates, errorsCount }).toEqual({
    imported: 700,
    updated: 700,
    duplicates: 1600,
    errorsCount: 0,
  });
  expect(await em().findOneOrFail(SeedKeyword, { keyword: 'bed 5' })).toMatchObject({ volume: 6 });
});

it('lets two imports of the same keywords run at once', async () => {
  async function* rows(numbers: number[]) {
    for (const number of numbers) yield rowOf(`lobby ${number}`, 7, number + 2);
  }
  const numbers = Array.from({ length: 3000 }, (_, number) => number);
  const reports = await Promise.all([
    importSeedKeywords(em(), rows(numbers)),
    importSeedKeywords(em(), rows(numbers.toReversed())),
  ]);
  const sum = (name: 'imported' | 'updated' | 'duplicates') =>
    reports.reduce((total, report) => total + report[name], 0);
  expect([sum('imported'), sum('updated'), sum('duplicates')]).toEqual([3000, 0, 3000]);
});

it('shows the first thousand mistakes and counts the rest', async () => {
  async function* rows() {
    for (let line = 2; line < 1502; line += 1) yield { line, field: 'keyword', message: 'No.' };
  }
  const report = await importSeedKeywords(em(), rows());
  expect([report.errors.length, report.errorsCount]).toEqual([1000, 1500]);
  expect(report.errors.at(-1)).toEqual({ row: 1001, field: 'keyword', message: 'No.' });
});
