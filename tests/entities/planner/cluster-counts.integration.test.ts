import type { EntityManager } from '@mikro-orm/postgresql';
import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase(20);
let tenant: Tenant;
let espresso: string;
let filter: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  [espresso, filter] = [uuidv7(), uuidv7()];
  await tenant.fork().insertMany(Cluster, [
    { id: espresso, ...tenant.place, name: 'Espresso' },
    { id: filter, ...tenant.place, name: 'Filter' },
  ]);
});

const keyword = (clusterId: string | null, volume: number | null = 100) => {
  const text = uuidv7();
  return { id: text, ...tenant.place, keyword: text, originalKeyword: text, clusterId, volume };
};

const content = (clusterId: string | null) => ({
  id: uuidv7(),
  ...tenant.place,
  clusterId,
  title: 'Coffee',
  slug: uuidv7(),
  htmlContent: '<p>Coffee</p>',
  wordCount: 1,
});

/** Keywords, volume and pages of a cluster as its row shows them. */
async function counts(id: string): Promise<[number, number, number]> {
  const cluster = await tenant.fork().findOneOrFail(Cluster, { id });
  return [cluster.keywordsCount, cluster.volume, cluster.mappedPages];
}

/** Inserts in a transaction of its own. */
const insertKeyword = (row: ReturnType<typeof keyword>) =>
  tenant.transaction((em: EntityManager) => em.insert(Keyword, row));

it('follow an insert, of one row and of many', async () => {
  await insertKeyword(keyword(espresso));
  await tenant
    .fork()
    .insertMany(Keyword, [keyword(espresso, 20), keyword(espresso, null), keyword(filter, 7)]);
  await tenant.fork().insertMany(Content, [content(espresso), content(espresso), content(null)]);
  expect([await counts(espresso), await counts(filter)]).toEqual([
    [3, 120, 2],
    [1, 7, 0],
  ]);
});

it('follow an update of the volume', async () => {
  const row = keyword(espresso, 100);
  await insertKeyword(row);
  await tenant.fork().nativeUpdate(Keyword, { id: row.id }, { volume: 30 });
  expect(await counts(espresso)).toEqual([1, 30, 0]);
  await tenant.fork().nativeUpdate(Keyword, { id: row.id }, { volume: null });
  expect(await counts(espresso)).toEqual([1, 0, 0]);
});

it('follow a move to another cluster and out of every cluster', async () => {
  const [moving, leaving] = [keyword(espresso, 10), keyword(espresso, 5)];
  const page = content(espresso);
  await tenant.fork().insertMany(Keyword, [moving, leaving]);
  await tenant.fork().insert(Content, page);
  await tenant.fork().nativeUpdate(Keyword, { id: moving.id }, { clusterId: filter });
  await tenant.fork().nativeUpdate(Keyword, { id: leaving.id }, { clusterId: null });
  await tenant.fork().nativeUpdate(Content, { id: page.id }, { clusterId: filter });
  expect([await counts(espresso), await counts(filter)]).toEqual([
    [0, 0, 0],
    [1, 10, 1],
  ]);
});

it('follow the Trash: out of it counted again', async () => {
  const [row, page] = [keyword(espresso), content(espresso)];
  await insertKeyword(row);
  await tenant.fork().insert(Content, page);
  const trash = async (deletedAt: Date | null) => {
    await tenant.fork().nativeUpdate(Keyword, { id: row.id }, { deletedAt });
    await tenant.fork().nativeUpdate(Content, { id: page.id }, { deletedAt });
    return counts(espresso);
  };
  expect(await trash(new Date())).toEqual([0, 0, 0]);
  expect(await trash(null)).toEqual([1, 100, 1]);
});

it('follow a delete', async () => {
  const [row, page] = [keyword(espresso), content(espresso)];
  await insertKeyword(row);
  await tenant.fork().insert(Content, page);
  await tenant.fork().nativeDelete(Keyword, { id: row.id });
  await tenant.fork().nativeDelete(Content, { id: page.id });
  expect(await counts(espresso)).toEqual([0, 0, 0]);
});

it('follow a bulk change, and count each cluster once', async () => {
  await tenant.fork().insertMany(
    Keyword,
    Array.from({ length: 200 }, () => keyword(espresso, 1)),
  );
  const before = await tenant.fork().findOneOrFail(Cluster, { id: filter });
  await tenant.fork().nativeUpdate(Keyword, { clusterId: espresso }, { clusterId: filter });
  expect([await counts(espresso), await counts(filter)]).toEqual([
    [0, 0, 0],
    [200, 200, 0],
  ]);
  const after = await tenant.fork().findOneOrFail(Cluster, { id: filter });
  expect(after.rowVersion).toBe(before.rowVersion + 1);
});

it('leave the cluster alone when a change does not concern it', async () => {
  const row = keyword(espresso);
  await insertKeyword(row);
  const before = await tenant.fork().findOneOrFail(Cluster, { id: espresso });
  await tenant.fork().nativeUpdate(Keyword, { id: row.id }, { disabled: true });
  const after = await tenant.fork().findOneOrFail(Cluster, { id: espresso });
  expect(after.rowVersion).toBe(before.rowVersion);
});

it('stay true when 20 keywords and 20 pages are put into one cluster at once', async () => {
  await Promise.all(
    Array.from({ length: 20 }, () => [
      insertKeyword(keyword(espresso, 10)),
      tenant.transaction((em) => em.insert(Content, content(espresso))),
    ]).flat(),
  );
  expect(await counts(espresso)).toEqual([20, 200, 20]);
});

it('stay true when keywords move both ways at once', async () => {
  const rows = Array.from({ length: 20 }, (_, index) => keyword(index % 2 ? espresso : filter, 1));
  await tenant.fork().insertMany(Keyword, rows);
  await Promise.all(
    rows.map((row) =>
      tenant
        .fork()
        .nativeUpdate(
          Keyword,
          { id: row.id },
          { clusterId: row.clusterId === espresso ? filter : espresso },
        ),
    ),
  );
  expect([await counts(espresso), await counts(filter)]).toEqual([
    [10, 10, 0],
    [10, 10, 0],
  ]);
});

it('bear volumes whose sum is beyond 32 bits', async () => {
  await tenant
    .fork()
    .insertMany(Keyword, [keyword(espresso, 2_000_000_000), keyword(espresso, 2_000_000_000)]);
  expect(await counts(espresso)).toEqual([2, 2_147_483_647, 0]);
});

it('leave the links of a purged cluster empty: its keywords are new again', async () => {
  const row = { ...keyword(espresso), status: 'mapped' as const };
  const page = content(espresso);
  await tenant.fork().insert(Keyword, row);
  await tenant.fork().insert(Content, page);
  await tenant.fork().nativeDelete(Cluster, { id: espresso });
  const em = tenant.fork();
  expect(await em.findOneOrFail(Keyword, { id: row.id })).toMatchObject({
    clusterId: null,
    status: 'new',
  });
  expect(await em.findOneOrFail(Content, { id: page.id })).toMatchObject({ clusterId: null });
});
