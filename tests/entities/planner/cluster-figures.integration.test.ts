import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
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

async function addKeyword(fields: Partial<Keyword>): Promise<string> {
  const id = uuidv7();
  const text = { keyword: id, originalKeyword: id };
  await tenant.fork().insert(Keyword, { id, ...tenant.place, ...text, ...fields });
  return id;
}
const setKeyword = (id: string, fields: Partial<Keyword>) =>
  tenant.fork().nativeUpdate(Keyword, { id }, fields);
const readCluster = (id: string) => tenant.fork().findOneOrFail(Cluster, { id });
const readKeyword = (id: string) => tenant.fork().findOneOrFail(Keyword, { id });

/** A keyword of the library that all tenants share, by its id. */
async function seed(volume: number): Promise<string> {
  const id = uuidv7();
  await database.query(
    'owner',
    `with industry as (insert into igny8_industries (name, slug) values ('${id}', '${id}') returning id),
       sector as (insert into igny8_industry_sectors (industry_id, name, slug)
         select id, 'Coffee', 'coffee' from industry returning id, industry_id)
     insert into igny8_seed_keywords (id, industry_id, industry_sector_id, keyword, volume, difficulty, intent)
     select '${id}', industry_id, id, '${id}', ${volume}, 30, 'commercial' from sector`,
  );
  return id;
}

it("the volume is that of the override, then the keyword's own, then its seed's", async () => {
  const id = await addKeyword({ clusterId: espresso, seedKeywordId: await seed(70) });
  expect(await readKeyword(id)).toMatchObject({
    effectiveVolume: 70,
    effectiveDifficulty: 30,
    effectiveIntent: 'commercial',
  });
  expect(await readCluster(espresso)).toMatchObject({ keywordsCount: 1, volume: 70 });
  await setKeyword(id, { volume: 50 });
  expect((await readCluster(espresso)).volume).toBe(50);
  await setKeyword(id, { volumeOverride: 0 });
  expect((await readCluster(espresso)).volume).toBe(0);
  await setKeyword(id, { volumeOverride: null, volume: null });
  expect((await readCluster(espresso)).volume).toBe(70);
});

it('a seed keyword that changes takes the keywords of every tenant and their clusters along', async () => {
  const seedKeywordId = await seed(70);
  const own = await addKeyword({ clusterId: espresso, seedKeywordId });
  await addKeyword({ clusterId: filter, seedKeywordId, volumeOverride: 5 });
  await database.query(
    'owner',
    `update igny8_seed_keywords set volume = 90, intent = 'navigational' where id = '${seedKeywordId}'`,
  );
  expect(await readKeyword(own)).toMatchObject({ seedVolume: 90, effectiveIntent: 'navigational' });
  expect([(await readCluster(espresso)).volume, (await readCluster(filter)).volume]).toEqual([
    90, 5,
  ]);
  await setKeyword(own, { seedKeywordId: null });
  expect(await readCluster(espresso)).toMatchObject({ keywordsCount: 1, volume: 0 });
});

it('a cluster is new without keywords, mapped with, active with content, and back', async () => {
  const status = async () => (await readCluster(espresso)).status;
  expect(await status()).toBe('new');
  const keyword = await addKeyword({ clusterId: espresso });
  expect(await status()).toBe('mapped');
  const id = uuidv7();
  const text = { title: 'Beans', slug: 'beans', htmlContent: '<p>Beans</p>', wordCount: 1 };
  await tenant.fork().insert(Content, { id, ...tenant.place, ...text, clusterId: espresso });
  expect(await status()).toBe('active');
  await tenant.fork().nativeUpdate(Content, { id }, { deletedAt: new Date() });
  expect(await status()).toBe('mapped');
  await setKeyword(keyword, { deletedAt: new Date() });
  expect(await status()).toBe('new');
  await tenant.fork().nativeUpdate(Content, { id }, { deletedAt: null });
  expect(await status()).toBe('active');
  await tenant.fork().nativeUpdate(Content, { id }, { clusterId: filter });
  expect([await status(), (await readCluster(filter)).status]).toEqual(['new', 'active']);
});

it('a keyword is mapped with a cluster and new without; other states are left to people', async () => {
  const id = await addKeyword({ leftOutReason: 'Like no other' });
  await setKeyword(id, { clusterId: espresso });
  expect(await readKeyword(id)).toMatchObject({ status: 'mapped', leftOutReason: null });
  await setKeyword(id, { clusterId: null });
  expect((await readKeyword(id)).status).toBe('new');
  await setKeyword(id, { status: 'archived' });
  await setKeyword(id, { clusterId: espresso });
  await setKeyword(id, { clusterId: null });
  expect((await readKeyword(id)).status).toBe('archived');
});

it('reasons of another cluster go with it, unless the move brings its own', async () => {
  const why = { clusterScore: 0.8, sharedTerms: ['beans'], nearestKeywordIds: [uuidv7()] };
  const id = await addKeyword({ clusterId: espresso, status: 'mapped', ...why });
  await setKeyword(id, { clusterId: filter });
  const none = { clusterScore: null, sharedTerms: null, nearestKeywordIds: null };
  expect(await readKeyword(id)).toMatchObject(none);
  await setKeyword(id, { clusterId: espresso, ...why });
  expect(await readKeyword(id)).toMatchObject(why);
  await setKeyword(id, { clusterId: null });
  expect(await readKeyword(id)).toMatchObject(none);
});
