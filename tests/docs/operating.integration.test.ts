import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
const text = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8');
const statements = [...text.matchAll(/```sql\n(.+?)```/gs)]
  .flatMap(([, block = '']) => block.split(';'))
  .map((statement) => statement.trim())
  .filter((statement) => statement !== '');

it('the page has statements to run', () => {
  expect(statements.length).toBeGreaterThan(8);
});

// In a database where nothing is wrong there is nothing to find.
it.each(statements)('runs as igny8_system and finds nothing: %s', async (statement) => {
  expect(await database.query('system', statement)).toEqual([]);
});
