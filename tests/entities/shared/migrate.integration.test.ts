import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { migrate } from '#entities/migrate.ts';
import { migrations } from '#entities/migrations/migrations.ts';
import { databaseUrl } from '#tests/setup/database-url.ts';
import { testRoles } from '#tests/setup/provided.ts';
import { runAsAdmin } from '#tests/setup/run-as-admin.ts';

const names = migrations.map((migration) => migration.name);
const database = `test_empty_${randomUUID().replaceAll('-', '')}`;
let ownerUrl: string;

beforeEach(async () => {
  const { adminUrl, passwords } = inject('postgres');
  const name = testRoles.owner;
  await runAsAdmin(adminUrl, `create database ${database} owner ${name}`);
  ownerUrl = databaseUrl(adminUrl, database, { name, password: passwords[name] });
});

afterEach(() => runAsAdmin(inject('postgres').adminUrl, `drop database ${database} with (force)`));

/** Names of the migrations that one process of its own has applied. */
async function migrateInProcess(): Promise<string[]> {
  const script = `
    const { migrate } = await import(process.argv[1]);
    const applied = await migrate(process.argv[2]);
    process.stdout.write('\\n' + JSON.stringify(applied));`;
  const module = new URL('../../../entities/migrate.ts', import.meta.url).href;
  const flags = ['--input-type=module', '--eval', script, '--', module, ownerUrl];
  const { stdout } = await promisify(execFile)(process.execPath, flags);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as string[];
}

async function recorded(): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const rows = await client.query<{ name: string }>(
      'select name from igny8_migrations order by id',
    );
    return rows.rows.map((row) => row.name);
  } finally {
    await client.end();
  }
}

it('applies every migration once when two processes start at the same time', async () => {
  const applied = await Promise.all([migrateInProcess(), migrateInProcess()]);
  expect(applied.toSorted((one, other) => other.length - one.length)).toEqual([names, []]);
  expect(await recorded()).toEqual(names);
});

it('changes nothing when it is run again', async () => {
  expect(await migrate(ownerUrl)).toEqual(names);
  expect(await migrate(ownerUrl)).toEqual([]);
  expect(await recorded()).toEqual(names);
});
