import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let clusterId: string;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  clusterId = randomUUID();
  await insert((em, base) => em.insert(Cluster, { ...base, id: clusterId, name: 'Grinders' }));
});

type Manager = Parameters<Parameters<typeof runInTenant>[2]>[0];

function insert<Result>(
  work: (em: Manager, base: Record<'accountId' | 'siteId' | 'sectorId', string>) => Promise<Result>,
) {
  const { accountId, siteId, sectorId } = tenant;
  const base = { accountId, siteId, sectorId };
  return runInTenant(api.dependencies.orm, accountId, (em) => work(em, base));
}

async function keyword(text: string, volume: number | null): Promise<string> {
  const id = randomUUID();
  const row = { id, keyword: text, originalKeyword: text, volume };
  await insert((em, base) => em.insert(Keyword, { ...base, ...row }));
  return id;
}

const place = () => ({ site_id: tenant.siteId, sector_id: tenant.sectorId });
const create = (title: string, fields: object = {}) =>
  tenant.post('planner/ideas/', { ...place(), idea_title: title, ...fields });
const made = async (title: string, fields: object = {}) =>
  (await create(title, fields).expect(201)).body.data;
const path = (id: string, act = '') => `planner/ideas/${id}/${act}`;

describe('the Trash', () => {
  it('takes an idea and gives it back', async () => {
    const { id } = await made('Cold Brew');
    await tenant.delete(path(id)).expect(204);
    await tenant.get(path(id)).expect(404);
    expect((await tenant.get('planner/ideas/?deleted=true').expect(200)).body.count).toBe(1);
    const { body } = await tenant.post(path(id, 'restore/')).expect(200);
    expect(body.data).toMatchObject({ id, idea_title: 'Cold Brew' });
    await tenant.post(path(id, 'restore/')).expect(409);
  });

  it('keeps one whose title another has by now, in any spelling', async () => {
    const { id } = await made('Cold Brew');
    await tenant.delete(path(id)).expect(204);
    await made('cold-brew');
    const { body } = await tenant.post(path(id, 'restore/')).expect(409);
    expect(body.errors).toEqual({ idea_title: ['This title already exists on the site'] });
    const ids = [id];
    const bulk = await tenant.post('planner/ideas/bulk_restore/', { ids }).expect(200);
    expect(bulk.body.data).toMatchObject({ restored: 0, results: [{ id, ok: false }] });
  });

  it('takes and gives back many', async () => {
    const ids = [(await made('Cold Brew')).id, (await made('Pour Over')).id];
    const deleted = await tenant.post('planner/ideas/bulk_delete/', { ids }).expect(200);
    expect(deleted.body.data.deleted).toBe(2);
    const restored = await tenant.post('planner/ideas/bulk_restore/', { ids }).expect(200);
    expect(restored.body.data.restored).toBe(2);
    await tenant.post('planner/ideas/bulk_delete/', { ids: [...ids, randomUUID()] }).expect(404);
  });
});

describe('many at once', () => {
  it('change their status with a verdict by id', async () => {
    const [fresh, queued] = [(await made('Cold Brew')).id, (await made('Pour Over')).id];
    const update = (ids: string[], status: string) =>
      tenant.post('planner/ideas/bulk_update_status/', { ids, status });
    await update([queued], 'queued').expect(200);
    const { body } = await update([fresh, queued], 'completed').expect(200);
    expect(body.data).toEqual({
      updated: 0,
      results: [
        { id: fresh, ok: false, error: 'The idea is new and cannot become completed.' },
        {
          id: queued,
          ok: false,
          error: 'The idea is queued and cannot become completed: its content does not exist yet.',
        },
      ],
    });
    expect((await update([fresh, queued], 'new').expect(200)).body.data.updated).toBe(2);
    const refused = await update([fresh], 'lost').expect(400);
    expect(refused.body.errors).toEqual({ status: ['Invalid status value'] });
  });

  it('are queued once and can be taken back while pending', async () => {
    const [one, other] = [(await made('Cold Brew')).id, (await made('Pour Over')).id];
    const act = async (name: string, ids: string[]) =>
      (await tenant.post(`planner/ideas/${name}/`, { ids }).expect(200)).body.data;
    expect(await act('bulk_queue_to_writer', [one])).toMatchObject({ created: 1 });
    expect(await act('bulk_queue_to_writer', [one, other])).toMatchObject({
      created: 1,
      results: [
        { id: one, ok: false, error: 'The idea is already queued.' },
        { id: other, ok: true },
      ],
    });
    expect(await act('bulk_unqueue', [one, other])).toEqual({
      updated: 2,
      results: [
        { id: one, ok: true },
        { id: other, ok: true },
      ],
    });
    expect(await act('bulk_unqueue', [one])).toMatchObject({
      updated: 0,
      results: [{ id: one, ok: false, error: 'The idea is new, not queued.' }],
    });
    expect(await act('bulk_queue_to_writer', [one])).toMatchObject({ created: 1 });
    await tenant.post('planner/ideas/bulk_unqueue/', { ids: [one, randomUUID()] }).expect(404);
  });
});

describe('generating ideas', () => {
  const generate = (ids: string[]) => tenant.post('planner/clusters/auto_generate_ideas/', { ids });

  it('for clusters that are disabled or have no keywords in use is 422 with their names', async () => {
    const [off, unused] = [randomUUID(), randomUUID()];
    await insert(async (em, base) => {
      await em.insert(Cluster, { ...base, id: off, name: 'Kettles', disabled: true });
      await em.insert(Cluster, { ...base, id: unused, name: 'Filters' });
      const text = { keyword: 'filter', originalKeyword: 'filter', clusterId: unused };
      await em.insert(Keyword, {
        ...base,
        id: randomUUID(),
        ...text,
        disabled: true,
        status: 'mapped',
      });
    });
    const { body } = await generate([clusterId, off, unused]).expect(422);
    expect(body.errors).toEqual({
      ids: ['"Grinders" has no keywords', '"Kettles" is disabled', '"Filters" has no keywords'],
    });
    expect((await tenant.get('runs/').expect(200)).body.count).toBe(0);
  });

  it('starts a run for a cluster with keywords, and asks for at most 20', async () => {
    const id = await keyword('burr grinder', 900);
    await insert((em) => em.nativeUpdate(Keyword, { id }, { clusterId }));
    const ids = [clusterId];
    await tenant.post('planner/clusters/auto_generate_ideas/', { ids, count: 21 }).expect(400);
    const { body } = await generate(ids).expect(202);
    const run = await tenant.get(`runs/${body.data.run_id}/`).expect(200);
    expect(run.body.data).toMatchObject({ type: 'generateIdeas', title: 'Ideas for Grinders' });
  });
});
