import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { migrate } from '#entities/migrate.ts';
import { migrations } from '#entities/migrations/migrations.ts';
import { createOrm } from '#entities/orm.ts';
import { databaseUrl } from '#tests/setup/database-url.ts';
import { testRoles } from '#tests/setup/provided.ts';
import { runAsAdmin } from '#tests/setup/run-as-admin.ts';

const database = `test_upgrade_${randomUUID().replaceAll('-', '')}`;
const names = migrations.map(({ name }) => name);
const before = names[names.indexOf('20261121000014-writer-lists') - 1] ?? '';
let ownerUrl: string;
let adminUrl: string;

beforeEach(async () => {
  const { adminUrl: url, passwords } = inject('postgres');
  const name = testRoles.owner;
  await runAsAdmin(url, `create database ${database} owner ${name}`);
  ownerUrl = databaseUrl(url, database, { name, password: passwords[name] });
  const admin = new URL(url);
  admin.pathname = `/${database}`;
  adminUrl = admin.toString();
});

afterEach(() => runAsAdmin(inject('postgres').adminUrl, `drop database ${database} with (force)`));

async function migrateTo(name: string): Promise<void> {
  const orm = await createOrm({ url: ownerUrl, poolSize: 1, applicationName: 'upgrade' });
  try {
    await orm.migrator.up({ to: name });
  } finally {
    await orm.close();
  }
}

const [account, site, sector, term] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const [first, second, other, trashed] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

/** Two living contents of one address, one in the Trash, one whose second text is kept and not its first. */
function seed(): string[] {
  const place = `'${account}', '${site}', '${sector}'`;
  const content = (id: string, slug: string, day: number, deleted = 'null') =>
    `insert into igny8_contents (id, account_id, site_id, sector_id, title, slug, html_content, word_count,
       version, created_at, deleted_at)
     values ('${id}', ${place}, 'Tea', '${slug}', '<p>${slug} ${day}</p>', 2, ${day}, '2026-01-0${day}', ${deleted})`;
  return [
    `insert into igny8_accounts (id, name, slug) values ('${account}', 'A', 'a')`,
    `insert into igny8_sites (id, account_id, name, slug) values ('${site}', '${account}', 'S', 's')`,
    `insert into igny8_sectors (id, account_id, site_id, name, slug) values ('${sector}', '${account}', '${site}', 'T', 't')`,
    content(second, 'tea', 2),
    content(first, 'tea', 1),
    content(other, 'coffee', 1),
    content(trashed, 'tea', 3, 'now()'),
    `insert into igny8_content_versions (account_id, content_id, version, title, html, reason)
     values ('${account}', '${second}', 2, 'Tea', '<p>kept</p>', 'generated')`,
    `insert into igny8_content_taxonomies (id, account_id, site_id, name, slug, taxonomy_type)
     values ('${term}', '${account}', '${site}', 'Tea', 'tea', 'tag')`,
    `insert into igny8_content_taxonomy_links (account_id, site_id, content_id, taxonomy_id)
     values ('${account}', '${site}', '${second}', '${term}')`,
  ];
}

it('gives contents of one address one each, and keeps every text that nobody has kept', async () => {
  await migrateTo(before);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of seed()) await client.query(statement);
    await migrate(ownerUrl);
    const { rows } = await client.query<{ id: string; slug: string }>(
      'select id, slug from igny8_contents',
    );
    expect(Object.fromEntries(rows.map(({ id, slug }) => [id, slug]))).toEqual({
      [first]: 'tea',
      [second]: `tea-${second.slice(-12)}`,
      [other]: 'coffee',
      [trashed]: 'tea',
    });
    const { rows: versions } = await client.query<{ html: string; reason: string }>(
      'select html, reason from igny8_content_versions order by html',
    );
    expect(versions).toEqual([
      { html: '<p>coffee 1</p>', reason: 'original' },
      { html: '<p>kept</p>', reason: 'generated' },
      { html: '<p>tea 1</p>', reason: 'original' },
      { html: '<p>tea 3</p>', reason: 'original' },
    ]);
    const { rows: counts } = await client.query('select count from igny8_content_taxonomies');
    expect(counts).toEqual([{ count: 1 }]);
  } finally {
    await client.end();
  }
});
