import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keywordPath,
  listedKeywords,
  makeKeyword,
  placeOf,
  readKeyword,
} from './setup/keywords.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
});
afterAll(() => api.close());

const required = ['This field is required'];

describe('a new keyword', () => {
  it('is normalised, and its typed spelling kept', async () => {
    const made = await makeKeyword(tenant, { keyword: '  Ｃold   BREW ', volume: 1900, cpc: 1.5 });
    expect(made).toMatchObject({
      ...placeOf(tenant),
      keyword: 'cold brew',
      original_keyword: 'Ｃold   BREW',
      volume: 1900,
      difficulty: null,
      cpc: 1.5,
      status: 'new',
      disabled: false,
      source: 'manual',
      attributes: {},
      cluster_id: null,
      seed_keyword_id: null,
      left_out_reason: null,
    });
  });

  it('needs site, sector, and a text or a seed keyword: all told at once', async () => {
    const { body } = await tenant.post('planner/keywords/').expect(400);
    expect(body.errors).toEqual({
      site_id: required,
      sector_id: required,
      keyword: required,
      seed_keyword_id: required,
    });
    const blank = await tenant
      .post('planner/keywords/', { ...placeOf(tenant), keyword: ' \t ' })
      .expect(400);
    expect(blank.body.errors).toEqual({ keyword: required });
    const none = { ...placeOf(tenant), keyword: null, seed_keyword_id: null };
    const nothing = await tenant.post('planner/keywords/', none).expect(400);
    expect(nothing.body.errors).toEqual({ keyword: required, seed_keyword_id: required });
  });

  it('is 409 when its normalised text is taken among the living, also at the same instant', async () => {
    await makeKeyword(tenant, { keyword: 'Flat white' });
    const twice = { ...placeOf(tenant), keyword: ' FLAT  white' };
    const { body } = await tenant.post('planner/keywords/', twice).expect(409);
    expect(body.errors).toEqual({ keyword: ['This keyword already exists in the sector'] });

    const again = { ...placeOf(tenant), keyword: 'ristretto' };
    const answers = await Promise.all([1, 2, 3].map(() => tenant.post('planner/keywords/', again)));
    const errors = answers.filter(({ status }) => status === 409).map(({ body }) => body.errors);
    const taken = { keyword: ['This keyword already exists in the sector'] };
    expect(errors).toEqual([taken, taken]);
    expect(answers.map(({ status }) => status)).toContain(201);
  });

  it('has at most 300 characters, typed and normalised', async () => {
    const long = await tenant.post('planner/keywords/', {
      ...placeOf(tenant),
      keyword: 'x'.repeat(301),
    });
    expect(long.body.errors).toEqual({ keyword: ['At most 300 characters'] });
    // One character that NFKC writes as eighteen.
    const grown = await tenant.post('planner/keywords/', {
      ...placeOf(tenant),
      keyword: 'ﷺ'.repeat(20),
    });
    expect(grown.body.errors).toEqual({ keyword: ['At most 300 characters'] });
    await makeKeyword(tenant, { keyword: 'y'.repeat(300) });
  });

  it.each([
    [{ volume: -1 }, 'volume'],
    [{ difficulty: 101 }, 'difficulty'],
    [{ difficulty_override: 101 }, 'difficulty_override'],
    [{ volume_override: 1.5 }, 'volume_override'],
    [{ intent: 'curious' }, 'intent'],
    [{ status: 'lost' }, 'status'],
    [{ cpc_currency: 'usd' }, 'cpc_currency'],
    [{ attributes: { deep: { deeper: 1 } } }, 'attributes.deep'],
    [{ colour: 'red' }, 'colour'],
  ])('is refused with %j', async (fields, field) => {
    const sent = { ...placeOf(tenant), keyword: 'refused', ...fields };
    const { body } = await tenant.post('planner/keywords/', sent).expect(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  it('is refused in a sector of another site', async () => {
    const stranger = await createTenant(api);
    const mixed = { site_id: tenant.siteId, sector_id: stranger.sectorId, keyword: 'mixed' };
    const { body } = await tenant.post('planner/keywords/', mixed).expect(422);
    expect(body.errors).toEqual({ sector_id: ['Sector must belong to the selected site'] });
  });
});

describe('changing a keyword', () => {
  it('PUT takes a body as GET gave it, and changes nothing', async () => {
    const fields = {
      keyword: 'Moka Pot',
      volume: 50,
      difficulty: 3,
      difficulty_override: 40,
      intent: 'commercial',
      country: 'DE',
      attributes: {
        season: 'summer',
        tags: ['stove', 'steel'],
        weight: 2.5,
        hot: true,
        none: null,
      },
    };
    const made = await makeKeyword(tenant, fields);
    const answer = await tenant.put(keywordPath(made.id), made).expect(200);
    expect(answer.body.data).toEqual(made);
    expect(made).toMatchObject({ difficulty: 40, difficulty_override: 40 });
  });

  it('PATCH changes what it is given and leaves the rest', async () => {
    const made = await makeKeyword(tenant, { keyword: 'aeropress', volume: 10, country: 'US' });
    const fields = {
      country: null,
      disabled: true,
      cpc: 0.25,
      cpc_currency: 'EUR',
      attributes: { a: 1 },
    };
    const { body } = await tenant.patch(keywordPath(made.id), fields).expect(200);
    expect(body.data).toMatchObject({ ...fields, keyword: 'aeropress', volume: 10 });
  });

  it('normalises a changed text again, and keeps the spelling while the text stays', async () => {
    const made = await makeKeyword(tenant, { keyword: 'Café Crème' });
    const path = keywordPath(made.id);
    const same = await tenant.patch(path, { keyword: 'café crème' }).expect(200);
    expect(same.body.data).toMatchObject({ original_keyword: 'Café Crème' });
    const spelt = await tenant.patch(path, { keyword: 'CAFÉ  crème' }).expect(200);
    expect(spelt.body.data).toMatchObject({
      keyword: 'café crème',
      original_keyword: 'CAFÉ  crème',
    });
    const other = await tenant.patch(path, { keyword: 'Cafe Creme' }).expect(200);
    expect(other.body.data).toMatchObject({
      keyword: 'cafe creme',
      original_keyword: 'Cafe Creme',
    });
    await tenant.patch(path, { keyword: null }).expect(400);
  });

  it('is 409 when the text is taken among the living of the sector', async () => {
    await makeKeyword(tenant, { keyword: 'taken' });
    const made = await makeKeyword(tenant, { keyword: 'free' });
    const { body } = await tenant.patch(keywordPath(made.id), { keyword: 'TAKEN' }).expect(409);
    expect(body.errors).toEqual({ keyword: ['This keyword already exists in the sector'] });
  });

  it('raises its version by one', async () => {
    const made = await makeKeyword(tenant, { keyword: 'counted' });
    const fields = { keyword: 'recounted', volume: 3, status: 'active', disabled: true };
    const { body } = await tenant.patch(keywordPath(made.id), fields).expect(200);
    expect(body.data).toMatchObject({ ...fields, row_version: made.row_version + 1 });
  });

  it('is 409 when it changed since it was read, and shows the present row', async () => {
    const made = await makeKeyword(tenant, { keyword: 'versions' });
    const path = keywordPath(made.id);
    await tenant.patch(path, { volume: 5, row_version: made.row_version }).expect(200);
    const late = { volume: 6, row_version: made.row_version };
    const { body } = await tenant.patch(path, late).expect(409);
    expect(body.data).toMatchObject({ id: made.id, volume: 5 });
  });

  it('never moves it to another sector', async () => {
    const made = await makeKeyword(tenant, { keyword: 'settled' });
    const fields = { site_id: tenant.siteId, name: 'Tea' };
    const { body } = await tenant.post('auth/sectors/', fields).expect(201);
    const moved = await tenant.patch(keywordPath(made.id), { sector_id: body.data.id }).expect(422);
    expect(moved.body.errors).toHaveProperty('sector_id');
    expect(await readKeyword(tenant, made.id)).toEqual(made);
  });
});

describe('the list', () => {
  let owner: Tenant;

  beforeAll(async () => {
    owner = await createTenant(api);
    await makeKeyword(owner, { keyword: 'low', volume: 10, difficulty: 90, intent: 'commercial' });
    await makeKeyword(owner, { keyword: 'middle', volume: 100, country: 'DE', disabled: true });
    const fields = { volume: 1, volume_override: 1000, difficulty: 90, difficulty_override: 5 };
    await makeKeyword(owner, { keyword: 'lifted', ...fields, status: 'archived' });
  });

  it.each([
    ['ordering=-volume', ['lifted', 'middle', 'low']],
    ['ordering=difficulty&difficulty_min=0', ['lifted', 'low']],
    ['ordering=keyword&volume_min=50', ['lifted', 'middle']],
    ['volume_max=50', ['low']],
    ['difficulty_max=10', ['lifted']],
    ['intent=commercial', ['low']],
    ['country=DE', ['middle']],
    ['disabled=true', ['middle']],
    ['status=archived', ['lifted']],
    ['source=manual&ordering=keyword', ['lifted', 'low', 'middle']],
    ['source=import', []],
    ['has_cluster=true', []],
    ['has_cluster=false&search=IDD', ['middle']],
  ])('finds and sorts by the figures that are shown: %s', async (query, expected) => {
    expect(await listedKeywords(owner, query)).toEqual(expected);
  });

  it.each(['has_cluster=perhaps', 'seed_keyword_id=5', 'disabled=1', 'volume=5'])(
    'refuses %s',
    async (query) => {
      await owner.get(`planner/keywords/?${query}`).expect(400);
    },
  );
});
