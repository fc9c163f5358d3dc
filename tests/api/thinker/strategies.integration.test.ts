import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCallers } from '#tests/api/setup/callers.ts';
import { createTenant, type Tenant } from '#tests/api/setup/tenant.ts';
import { createTestApi, type TestApi } from '#tests/api/setup/test-api.ts';

const path = 'system/strategies/';

let api: TestApi;
let tenant: Tenant;
let place: { site_id: string; sector_id: string };

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  place = { site_id: tenant.siteId, sector_id: tenant.sectorId };
});

describe('a strategy', () => {
  it('says for which prompts and places it is, and what its sections do', async () => {
    const logic = [
      { heading: 'Why it matters', guidance: 'One figure, one example', share: 0.25 },
      { heading: 'Step by step', guidance: 'Numbered' },
    ];
    const body = { ...place, name: 'Guides', prompt_types: ['generate_content'] };
    const created = await tenant.post(path, { ...body, section_logic: logic }).expect(201);
    expect(created.body.data).toMatchObject({ ...body, section_logic: logic, is_active: true });
    const { body: list } = await tenant.get(`${path}?sector_id=${tenant.sectorId}&search=guid`);
    expect(list.results.map(({ name }: { name: string }) => name)).toEqual(['Guides']);
    const { body: none } = await tenant.get(`${path}?is_active=false`).expect(200);
    expect(none.count).toBe(0);
  });

  it.each([
    ['prompt_types.0', { prompt_types: ['write_poems'] }],
    ['prompt_types', { prompt_types: ['generate_ideas', 'generate_ideas'] }],
    ['section_logic.0.guidance', { section_logic: [{ heading: 'Why' }] }],
    ['section_logic.0.order', { section_logic: [{ heading: 'A', guidance: 'B', order: 1 }] }],
  ])('is refused when %s is wrong', async (field, wrong) => {
    const { body } = await tenant.post(path, { name: 'Guides', ...wrong }).expect(400);
    expect(Object.keys(body.errors)).toEqual([field]);
  });

  it('is not divided into more than there is', async () => {
    const section_logic = [
      { heading: 'A', guidance: 'a', share: 0.7 },
      { heading: 'B', guidance: 'b', share: 0.4 },
    ];
    const { body } = await tenant.post(path, { name: 'Guides', section_logic }).expect(422);
    expect(Object.keys(body.errors)).toEqual(['section_logic']);
  });

  it('is of a sector of its site, of a site or of the account', async () => {
    const { sector_id } = place;
    await tenant.post(path, { name: 'Everywhere' }).expect(201);
    const alone = await tenant.post(path, { name: 'Of a sector', sector_id }).expect(201);
    expect(alone.body.data).toMatchObject(place);
    const { body: other } = await tenant.post('auth/sites/', { name: 'Tea shop' }).expect(201);
    const elsewhere = { name: 'Lost', site_id: other.data.id, sector_id };
    await tenant.post(path, elsewhere).expect(422);

    const { body: made } = await tenant.post(path, { name: 'Moves', ...place }).expect(201);
    const moved = await tenant.patch(`${path}${made.data.id}/`, { site_id: other.data.id });
    expect(moved.body.data).toMatchObject({ site_id: other.data.id, sector_id: null });
  });

  it('of a site is for those who were granted the site, of none for everybody', async () => {
    await tenant.post(path, { name: 'Everywhere' }).expect(201);
    const { body: made } = await tenant.post(path, { name: 'Here', ...place }).expect(201);
    const callers = await createCallers(api, tenant);
    const names = async (caller: 'editor' | 'ungranted_editor') => {
      const { body } = await api.http
        .get(`/api/v1/${path}?ordering=name`)
        .set('Authorization', callers[caller]);
      return body.results.map(({ name }: { name: string }) => name);
    };
    expect(await names('editor')).toEqual(['Everywhere', 'Here']);
    expect(await names('ungranted_editor')).toEqual(['Everywhere']);
    const as = { Authorization: callers.ungranted_editor };
    await api.http.get(`/api/v1/${path}${made.data.id}/`).set(as).expect(403);
    await api.http
      .post(`/api/v1/${path}`)
      .set(as)
      .send({ name: 'X', ...place })
      .expect(403);
  });

  it('comes back from the Trash', async () => {
    const { body } = await tenant.post(path, { name: 'Guides' }).expect(201);
    await tenant.delete(`${path}${body.data.id}/`).expect(204);
    await tenant.get(`${path}${body.data.id}/`).expect(404);
    await tenant.patch(`${path}${body.data.id}/`, { is_active: true }).expect(404);
    await tenant.delete(`${path}${body.data.id}/`).expect(404);
    expect((await tenant.get(`${path}?deleted=true`)).body.count).toBe(1);
    await tenant.post(`${path}${body.data.id}/restore/`).expect(200);
    expect((await tenant.get(path)).body.count).toBe(1);
  });
});
