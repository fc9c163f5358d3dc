import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCallers } from './setup/callers.ts';
import {
  keywordPath,
  listedKeywords,
  makeKeyword,
  placeOf,
  readKeyword,
} from './setup/keywords.ts';
import { chooseTopic, makeSeed } from './setup/seeds.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let developer: string;

const industry = 'Food and drink';

beforeAll(async () => {
  api = await createTestApi();
  tenant = await createTenant(api);
  await chooseTopic(tenant, industry);
  ({ developer } = await createCallers(api, tenant));
});
afterAll(() => api.close());

const seed = (fields: { keyword: string } & Record<string, unknown>) =>
  makeSeed(api, developer, { industry, ...fields });

const change = async (id: string, fields: object) =>
  (await tenant.patch(keywordPath(id), fields).expect(200)).body.data;

describe('the figures of a keyword', () => {
  it('are the override, else its own, else those of the seed', async () => {
    const figures = { volume: 900, difficulty: 30, intent: 'commercial', country: 'DE' };
    const seedId = await seed({ keyword: 'oat milk', ...figures });
    const { id, ...made } = await makeKeyword(tenant, { seed_keyword_id: seedId });
    expect(made).toMatchObject({ keyword: 'oat milk', seed_keyword_id: seedId, ...figures });
    expect(made).toMatchObject({ volume_override: null, difficulty_override: null });

    expect(await change(id, { volume: 800, intent: 'informational' })).toMatchObject({
      volume: 800,
      difficulty: 30,
      intent: 'informational',
    });
    const lifted = await change(id, { volume_override: 5000, difficulty_override: 0 });
    expect(lifted).toMatchObject({ volume: 5000, difficulty: 0 });
    expect(await listedKeywords(tenant, 'volume_min=5000&difficulty_max=0')).toEqual(['oat milk']);
    expect(await change(id, { volume_override: null })).toMatchObject({ volume: 800 });
    expect(await change(id, { volume: null, intent: null })).toMatchObject({
      volume: 900,
      intent: 'commercial',
    });
  });

  it('stay those of the seed after a PUT of what GET answered', async () => {
    const seedId = await seed({ keyword: 'rye bread', volume: 700, difficulty: 20 });
    const made = await makeKeyword(tenant, { seed_keyword_id: seedId });
    const put = await tenant.put(keywordPath(made.id), made).expect(200);
    expect(put.body.data).toEqual(made);
    await api.http
      .patch(`/api/v1/auth/seed-keywords/${seedId}/`)
      .set('Authorization', developer)
      .send({ volume: 710, difficulty: 25, intent: 'transactional' })
      .expect(200);
    expect(await readKeyword(tenant, made.id)).toMatchObject({
      volume: 710,
      difficulty: 25,
      intent: 'transactional',
    });
  });

  it('keep their own value under an override that a body repeats', async () => {
    const made = await makeKeyword(tenant, { keyword: 'spelt', volume: 10, volume_override: 500 });
    const answered = await readKeyword(tenant, made.id);
    expect(answered).toMatchObject({ volume: 500, volume_override: 500 });
    const put = await tenant
      .put(keywordPath(made.id), { ...answered, volume_override: null })
      .expect(200);
    expect(put.body.data).toMatchObject({ volume: 10, volume_override: null });
  });

  it('are those of another seed once it is linked, and nobody’s once it is not', async () => {
    const seedId = await seed({ keyword: 'sour dough', volume: 300, difficulty: 12 });
    const made = await makeKeyword(tenant, { keyword: 'sourdough bread' });
    expect(await change(made.id, { seed_keyword_id: seedId })).toMatchObject({
      keyword: 'sourdough bread',
      volume: 300,
      difficulty: 12,
    });
    expect(await listedKeywords(tenant, `seed_keyword_id=${seedId}`)).toEqual(['sourdough bread']);
    expect(await change(made.id, { seed_keyword_id: null })).toMatchObject({ volume: null });
  });
});

describe('a seed keyword is refused', () => {
  const refusal = async (id: string, owner = tenant) => {
    const sent = { ...placeOf(owner), seed_keyword_id: id };
    const { body } = await owner.post('planner/keywords/', sent).expect(422);
    return body.errors;
  };

  it('when there is none', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect(await refusal(nobody)).toEqual({ seed_keyword_id: ['Invalid seed keyword'] });
  });

  it('when its industry and sector are not those of the site', async () => {
    const other = await makeSeed(api, developer, { industry: 'Travel', keyword: 'car hire' });
    expect(Object.keys(await refusal(other))).toEqual(['seed_keyword_id']);
    const made = await makeKeyword(tenant, { keyword: 'car rental' });
    await tenant.patch(keywordPath(made.id), { seed_keyword_id: other }).expect(422);
  });

  it('when the sector has no topic yet, or it is no longer offered', async () => {
    const id = await seed({ keyword: 'walnut cake' });
    const plain = await createTenant(api);
    expect(Object.keys(await refusal(id, plain))).toEqual(['seed_keyword_id']);
    const retired = await seed({ keyword: 'poppy cake', is_active: false });
    expect(Object.keys(await refusal(retired))).toEqual(['seed_keyword_id']);
  });
});

describe('what not_in_site leaves out', () => {
  const offered = async () => {
    const { body } = await tenant
      .get(`auth/seed-keywords/?not_in_site=${tenant.siteId}&search=barley&ordering=keyword`)
      .expect(200);
    return body.results.map(({ keyword }: { keyword: string }) => keyword);
  };

  it('is what the site has by text or by link', async () => {
    const linked = await seed({ keyword: 'barley' });
    await seed({ keyword: 'barley soup' });
    await seed({ keyword: 'pearl barley' });
    expect(await offered()).toEqual(['barley', 'barley soup', 'pearl barley']);
    await makeKeyword(tenant, { keyword: 'Barley  soup' });
    const renamed = await makeKeyword(tenant, { keyword: 'barley corn', seed_keyword_id: linked });
    expect(await offered()).toEqual(['pearl barley']);
    await tenant.delete(keywordPath(renamed.id)).expect(204);
    expect(await offered()).toEqual(['barley', 'pearl barley']);
  });
});
