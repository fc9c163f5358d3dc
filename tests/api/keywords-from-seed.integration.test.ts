import { randomUUID } from 'node:crypto';
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

const seed = (keyword: string, fields: object = {}) =>
  makeSeed(api, developer, { industry, keyword, ...fields });

const add = (ids: string[], owner = tenant) =>
  owner.post('planner/keywords/bulk_add_from_seed/', { ...placeOf(owner), seed_keyword_ids: ids });

const taken = 'This keyword already exists in the sector';

describe('bulk_add_from_seed', () => {
  it('makes a keyword of each, with the figures of the library', async () => {
    const figures = { volume: 400, difficulty: 15, intent: 'commercial', country: 'DE' };
    const ids = [await seed('macaron', figures), await seed('eclair')];
    const { body } = await add(ids).expect(200);
    expect(body.data).toEqual({
      created: 2,
      results: ids.map((id) => ({ id, ok: true, keyword_id: expect.any(String) })),
    });
    const [macaron] = body.data.results;
    expect(await readKeyword(tenant, macaron.keyword_id)).toMatchObject({
      ...figures,
      keyword: 'macaron',
      original_keyword: 'macaron',
      seed_keyword_id: ids[0],
      status: 'new',
    });
  });

  it('tells of each why it was left out', async () => {
    await makeKeyword(tenant, { keyword: 'Donut' });
    const ids = [
      await seed('fresh bagel'),
      await seed('donut'),
      await seed('retired roll', { is_active: false }),
      await makeSeed(api, developer, { industry: 'Travel', keyword: 'ferry' }),
      await seed('fresh bagel', { country: 'GB' }),
    ];
    const { body } = await add(ids).expect(200);
    expect(body.data.created).toBe(1);
    expect(body.data.results).toEqual([
      { id: ids[0], ok: true, keyword_id: expect.any(String) },
      { id: ids[1], ok: false, error: taken },
      { id: ids[2], ok: false, error: 'This seed keyword is no longer offered' },
      {
        id: ids[3],
        ok: false,
        error: "Seed keyword must match the site's industry and the sector's industry sector",
      },
      { id: ids[4], ok: false, error: taken },
    ]);
  });

  it('doubles nothing when asked again, nor when two ask at once in another order', async () => {
    const words = Array.from({ length: 60 }, (_, index) => `tart ${index}`);
    const ids: string[] = [];
    for (const word of words) ids.push(await seed(word));
    const answers = await Promise.all([add(ids), add(ids.toReversed()), add(ids)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const created = answers.map(({ body }) => body.data.created);
    expect(created.reduce((sum, count) => sum + count, 0)).toBe(60);
    const { body } = await add(ids).expect(200);
    expect(body.data.created).toBe(0);
    const list = await tenant.get('planner/keywords/?search=tart').expect(200);
    expect(list.body.count).toBe(60);
  });

  it('adds anew what is in the Trash', async () => {
    const id = await seed('brownie');
    const first = await add([id]).expect(200);
    await tenant.delete(keywordPath(first.body.data.results[0].keyword_id)).expect(204);
    expect((await add([id]).expect(200)).body.data.created).toBe(1);
  });

  it('refuses all when one is unknown: 404', async () => {
    const id = await seed('strudel');
    await add([id, randomUUID()]).expect(404);
    expect(await listedKeywords(tenant, 'search=strudel')).toEqual([]);
  });

  it('is 422 in a sector of another site or account', async () => {
    const id = await seed('cannoli');
    const stranger = await createTenant(api);
    const theirs = { ...placeOf(stranger), seed_keyword_ids: [id] };
    const path = 'planner/keywords/bulk_add_from_seed/';
    const foreign = await tenant.post(path, theirs).expect(422);
    expect(foreign.body.errors).toHaveProperty('site_id');
    const mixed = await tenant.post(path, { ...theirs, site_id: tenant.siteId }).expect(422);
    expect(mixed.body.errors).toHaveProperty('sector_id');
  });

  it('refuses no ids and more than 1,000', async () => {
    await add([]).expect(400);
    await add(Array.from({ length: 1001 }, () => randomUUID())).expect(400);
  });
});
