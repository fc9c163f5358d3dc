import { beforeEach, expect, it } from 'vitest';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
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
let keywordId: string;

beforeEach(async () => {
  tenant = await createTenant(database.orm);
  [espresso, filter, keywordId] = [uuidv7(), uuidv7(), uuidv7()];
  await tenant.fork().insertMany(Cluster, [
    { id: espresso, ...tenant.place, name: 'Espresso' },
    { id: filter, ...tenant.place, name: 'Filter' },
  ]);
  const text = { keyword: 'best beans', originalKeyword: 'Best beans' };
  await tenant
    .fork()
    .insert(Keyword, { id: keywordId, ...tenant.place, ...text, clusterId: espresso });
});

/** Content for the keyword's search, in a cluster or in none. */
async function write(
  of: Tenant,
  clusterId: string | null = null,
  primaryKeyword = ' Best BEANS ',
): Promise<string> {
  const id = uuidv7();
  const text = { title: 'Beans', slug: id, htmlContent: '<p>Beans</p>', wordCount: 1 };
  await of.fork().insert(Content, { id, ...of.place, ...text, clusterId, primaryKeyword });
  return id;
}

const competitor = async (clusterId: string) =>
  (await tenant.fork().findOneOrFail(Cluster, { id: clusterId })).competingContentId;
const setContent = (id: string, fields: Partial<Content>) =>
  tenant.fork().nativeUpdate(Content, { id }, fields);
const setKeyword = (fields: Partial<Keyword>) =>
  tenant.fork().nativeUpdate(Keyword, { id: keywordId }, fields);

it('content outside of the cluster competes, whatever its case and spaces; its own does not', async () => {
  await write(tenant, espresso);
  expect(await competitor(espresso)).toBeNull();
  const rival = await write(tenant);
  expect(await competitor(espresso)).toBe(rival);
  expect(await competitor(filter)).toBeNull();
});

it('content that joins the cluster competes no more; one that leaves it does', async () => {
  const content = await write(tenant);
  await setContent(content, { clusterId: espresso });
  expect(await competitor(espresso)).toBeNull();
  await setContent(content, { clusterId: filter });
  expect(await competitor(espresso)).toBe(content);
});

it('content for another search does not compete, and begins and ceases to with its keyword', async () => {
  const content = await write(tenant, null, 'green tea');
  expect(await competitor(espresso)).toBeNull();
  await setContent(content, { primaryKeyword: 'best beans' });
  expect(await competitor(espresso)).toBe(content);
  await setContent(content, { primaryKeyword: '' });
  expect(await competitor(espresso)).toBeNull();
});

it('archived and deleted content does not compete; restored content does', async () => {
  const content = await write(tenant);
  await setContent(content, { status: 'archived' });
  expect(await competitor(espresso)).toBeNull();
  await setContent(content, { status: 'draft' });
  expect(await competitor(espresso)).toBe(content);
  await setContent(content, { deletedAt: new Date() });
  expect(await competitor(espresso)).toBeNull();
  await setContent(content, { deletedAt: null });
  expect(await competitor(espresso)).toBe(content);
  await tenant.fork().nativeDelete(Content, { id: content });
  expect(await competitor(espresso)).toBeNull();
});

it('the oldest competitor is named, and the next one after it', async () => {
  const [first, second] = [await write(tenant), await write(tenant, filter)];
  expect(await competitor(espresso)).toBe(first);
  await setContent(first, { deletedAt: new Date() });
  expect(await competitor(espresso)).toBe(second);
});

it('the flag goes with the keyword: moved, deleted, restored, renamed', async () => {
  const content = await write(tenant);
  await setKeyword({ clusterId: filter });
  expect([await competitor(espresso), await competitor(filter)]).toEqual([null, content]);
  await setKeyword({ deletedAt: new Date() });
  expect(await competitor(filter)).toBeNull();
  await setKeyword({ deletedAt: null });
  expect(await competitor(filter)).toBe(content);
  await setKeyword({ keyword: 'worst beans' });
  expect(await competitor(filter)).toBeNull();
  await setKeyword({ keyword: 'best beans', clusterId: null });
  expect([await competitor(espresso), await competitor(filter)]).toEqual([null, null]);
});

it('a keyword that is added to a cluster is compared with what is there', async () => {
  const content = await write(tenant, null, 'moka pot');
  const text = { keyword: 'moka pot', originalKeyword: 'Moka pot' };
  await tenant
    .fork()
    .insert(Keyword, { id: uuidv7(), ...tenant.place, ...text, clusterId: filter });
  expect(await competitor(filter)).toBe(content);
});

it('content of another tenant or of another site does not compete', async () => {
  await write(await createTenant(database.orm));
  const [siteId, sectorId] = [uuidv7(), uuidv7()];
  const { accountId } = tenant;
  const em = tenant.fork();
  await em.insert(Site, { id: siteId, accountId, name: 'Other', slug: 'other' });
  const sector = { id: sectorId, accountId, siteId, name: 'Coffee', slug: 'coffee' };
  await em.insert(Sector, sector);
  await write({ ...tenant, place: { accountId, siteId, sectorId } });
  expect(await competitor(espresso)).toBeNull();
});

it('many pieces that arrive in one statement flag every cluster they compete with', async () => {
  const second = { id: uuidv7(), keyword: 'moka pot', originalKeyword: 'Moka pot' };
  await tenant.fork().insert(Keyword, { ...tenant.place, ...second, clusterId: filter });
  const rows = ['best beans', 'moka pot', 'tea'].map((primaryKeyword) => ({
    id: uuidv7(),
    ...tenant.place,
    ...{ title: 'Beans', slug: primaryKeyword, htmlContent: '<p>Beans</p>', wordCount: 1 },
    primaryKeyword,
  }));
  await tenant.fork().insertMany(Content, rows);
  expect([await competitor(espresso), await competitor(filter)]).toEqual([
    rows[0]?.id,
    rows[1]?.id,
  ]);
});
