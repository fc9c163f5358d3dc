import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallers } from './setup/callers.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let developer: string;
let ungrantedEditor: string;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  ({ developer, ungranted_editor: ungrantedEditor } = await createCallers(api, tenant));
});
afterAll(() => api.close());

function asDeveloper(method: 'post' | 'patch' | 'put' | 'delete', path: string) {
  return api.http[method](`/api/v1/${path}`).set('Authorization', developer);
}

async function findSector(industry: string): Promise<{ id: string; sector: { id: string } }> {
  const { body } = await tenant
    .get(`auth/industries/?search=${encodeURIComponent(industry)}`)
    .expect(200);
  return { id: body.results[0].id, sector: body.results[0].sectors[0] };
}

describe('industries', () => {
  it('are made, changed and switched off by developers, and read by all', async () => {
    const sent = { name: 'Bee keeping', sectors: [{ name: 'Honey' }, { name: 'Hives' }] };
    await tenant.post('auth/industries/', sent).expect(403);
    const made = await asDeveloper('post', 'auth/industries/').send(sent).expect(201);
    const { id, slug, sectors } = made.body.data;
    expect(slug).toBe('bee-keeping');
    expect(sectors.map(({ name }: { name: string }) => name)).toEqual(['Hives', 'Honey']);

    const path = `auth/industries/${id}/`;
    const honey = sectors.find((sector: { name: string }) => sector.name === 'Honey');
    const fewer = await asDeveloper('patch', path)
      .send({ sectors: [{ name: 'Hives' }, { name: 'Wax' }] })
      .expect(200);
    expect(fewer.body.data.sectors.map(({ name }: { name: string }) => name)).toEqual([
      'Hives',
      'Wax',
    ]);
    const back = await asDeveloper('patch', path)
      .send({ sectors: [{ name: 'Honey' }] })
      .expect(200);
    expect(back.body.data.sectors[0].id).toBe(honey.id);

    await asDeveloper('patch', path).send({ is_active: false }).expect(200);
    await tenant.get(path).expect(404);
    await asDeveloper('delete', path).expect(204);
  });

  it('are not deleted while something belongs to them, nor made twice', async () => {
    const { id } = await findSector('Food and drink');
    await tenant.patch(`auth/sites/${tenant.siteId}/`, { industry_id: id }).expect(200);
    await asDeveloper('delete', `auth/industries/${id}/`).expect(409);
    await asDeveloper('post', 'auth/industries/').send({ name: 'Food and drink' }).expect(409);
    expect((await tenant.get(`auth/industries/${id}/`).expect(200)).body.data.sectors).not.toEqual(
      [],
    );
  });
});

describe('seed keywords', () => {
  const header = 'keyword,industry,sector,volume,difficulty,intent,country\n';
  const importFile = (text: string) =>
    asDeveloper('post', 'auth/seed-keywords/import_csv/').type('text/csv').send(text);

  it('are imported with a verdict by line, and again without a second row', async () => {
    const file = `${header}Cold Brew,Food and drink,Coffee and tea,1900,32,commercial,US
cold  brew,Food and drink,Coffee and tea,2000,33,commercial,US
espresso grinder,food-and-drink,coffee-and-tea,880,,,DE
hive tool,Magic,Wands,10,1,,US
,Food and drink,Coffee and tea,10,1,,US
milk,Food and drink,Groceries,many,1,,US
`;
    const { body } = await importFile(file).expect(200);
    expect(body.data).toMatchObject({ imported: 2, updated: 1, duplicates: 0, errors_count: 3 });
    expect(
      body.data.errors.map((error: { row: number; field: string }) => [error.row, error.field]),
    ).toEqual([
      [5, 'sector'],
      [6, 'keyword'],
      [7, 'volume'],
    ]);
    const again = await importFile(file).expect(200);
    expect(again.body.data).toMatchObject({ imported: 0, updated: 1, duplicates: 2 });
    const list = await tenant.get('auth/seed-keywords/?ordering=keyword').expect(200);
    expect(list.body.results).toMatchObject([
      { keyword: 'cold brew', volume: 2000, difficulty: 33, country: 'US' },
      { keyword: 'espresso grinder', volume: 880, difficulty: null, country: 'DE' },
    ]);
    await tenant.post('auth/seed-keywords/import_csv/').expect(403);
  });

  it('need their columns', async () => {
    const { body } = await importFile('keyword,volume\ncold brew,5\n').expect(400);
    expect(body.errors.file[0]).toContain('industry');
  });

  it.each<[string, () => Promise<string>, number]>([
    ['industry_id', async () => (await findSector('Food and drink')).id, 2],
    ['industry_sector_id', async () => (await findSector('Technology')).sector.id, 0],
    ['country', async () => 'DE', 1],
    ['intent', async () => 'commercial', 1],
    ['intent', async () => 'nonsense', 0],
    ['volume_min', async () => '1000', 1],
    ['difficulty_max', async () => '40', 1],
    ['search', async () => 'GRIND', 1],
  ])('are filtered by %s', async (name, read, count) => {
    const { body } = await tenant.get(`auth/seed-keywords/?${name}=${await read()}`).expect(200);
    expect(body.count).toBe(count);
  });

  it('not_in_site leaves out what the site has as a living keyword', async () => {
    const { siteId: site_id, sectorId: sector_id } = tenant;
    await tenant
      .post('planner/keywords/', { site_id, sector_id, keyword: 'Cold brew' })
      .expect(201);
    const { body } = await tenant.get(`auth/seed-keywords/?not_in_site=${site_id}`).expect(200);
    expect(body.results.map(({ keyword }: { keyword: string }) => keyword)).toEqual([
      'espresso grinder',
    ]);
    const ungranted = await api.http
      .get(`/api/v1/auth/seed-keywords/?not_in_site=${site_id}`)
      .set('Authorization', ungrantedEditor)
      .expect(200);
    expect(ungranted.body.count).toBe(0);
    const stranger = await createTenant(api);
    const theirs = await stranger.get(`auth/seed-keywords/?not_in_site=${site_id}`).expect(200);
    expect(theirs.body.count).toBe(2);
    await tenant.get('auth/seed-keywords/?not_in_site=5').expect(400);
  });

  it('are made and changed one by one; the industry follows the sector', async () => {
    const { id: industryId, sector } = await findSector('Travel');
    const made = await asDeveloper('post', 'auth/seed-keywords/')
      .send({ industry_sector_id: sector.id, keyword: '  Car  HIRE ', volume: 90 })
      .expect(201);
    expect(made.body.data).toMatchObject({ keyword: 'car hire', industry_id: industryId });
    const path = `auth/seed-keywords/${made.body.data.id}/`;
    await asDeveloper('patch', path).send({ difficulty: 101 }).expect(400);
    const other = await findSector('Finance');
    const moved = await asDeveloper('patch', path)
      .send({ industry_sector_id: other.sector.id })
      .expect(200);
    expect(moved.body.data.industry_id).toBe(other.id);
    await asDeveloper('delete', path).expect(204);
    await tenant.get(path).expect(404);
  });
});
