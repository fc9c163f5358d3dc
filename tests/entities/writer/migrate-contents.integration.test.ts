import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { migrations } from '#entities/migrations/migrations.ts';
import { insertPlace, useOldDatabase } from '../support/old-database.ts';

const names = migrations.map(({ name }) => name);
const database = useOldDatabase(names[names.indexOf('20261121000014-writer-lists') - 1] ?? '');

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
    ...insertPlace({ account, site, sector }),
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
  await database.fill(seed());
  await database.migrate();
  const contents = await database.rows<{ id: string; slug: string }>(
    'select id, slug from igny8_contents',
  );
  expect(Object.fromEntries(contents.map(({ id, slug }) => [id, slug]))).toEqual({
    [first]: 'tea',
    [second]: `tea-${second.slice(-12)}`,
    [other]: 'coffee',
    [trashed]: 'tea',
  });
  expect(
    await database.rows('select html, reason from igny8_content_versions order by html'),
  ).toEqual([
    { html: '<p>coffee 1</p>', reason: 'original' },
    { html: '<p>kept</p>', reason: 'generated' },
    { html: '<p>tea 1</p>', reason: 'original' },
    { html: '<p>tea 3</p>', reason: 'original' },
  ]);
  expect(await database.rows('select count from igny8_content_taxonomies')).toEqual([{ count: 1 }]);
});
