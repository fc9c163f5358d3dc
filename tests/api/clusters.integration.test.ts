import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { Content } from '#entities/writer/content.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
});

const place = () => ({ site_id: tenant.siteId, sector_id: tenant.sectorId });
const create = (name: string, fields: object = {}) =>
  tenant.post('planner/clusters/', { ...place(), name, ...fields });
const made = async (name: string) => (await create(name).expect(201)).body.data;
const path = (id: string, act = '') => `planner/clusters/${id}/${act}`;

/** Keywords of a cluster, by volume. */
async function fill(clusterId: string | null, volumes: number[]): Promise<string[]> {
  const { accountId, siteId, sectorId } = tenant;
  const rows = volumes.map((volume) => {
    const keyword = randomUUID();
    const status = clusterId ? ('mapped' as const) : ('new' as const);
    const text = { keyword, originalKeyword: keyword };
    return { id: keyword, accountId, siteId, sectorId, ...text, volume, clusterId, status };
  });
  await runInTenant(api.dependencies.orm, accountId, (em) => em.insertMany(Keyword, rows));
  return rows.map(({ id }) => id);
}

describe('a cluster', () => {
  it('is made by hand, and answers every figure', async () => {
    const { body } = await create(' Espresso machines ', { description: 'At home' }).expect(201);
    expect(body.data).toEqual({
      id: expect.any(String),
      created_at: expect.any(String),
      updated_at: expect.any(String),
      row_version: 1,
      ...place(),
      name: 'Espresso machines',
      description: 'At home',
      pillar_keyword: null,
      cohesion: null,
      status: 'new',
      disabled: false,
      keywords_count: 0,
      volume: 0,
      mapped_pages: 0,
      locked: false,
      touched_at: expect.any(String),
      cannibalised: false,
      competing_content_id: null,
    });
  });

  it('is named once a sector, whatever the case, in the Trash or not', async () => {
    const first = await made('Espresso');
    const { body } = await create('ESPRESSO').expect(409);
    expect(body.errors.name).toEqual(['A cluster of this sector is called "Espresso" already']);
    const other = await made('Filter');
    await tenant.patch(path(other.id), { name: 'espresso' }).expect(409);
    await tenant.delete(path(first.id)).expect(204);
    await tenant.patch(path(other.id), { name: 'espresso' }).expect(200);
    const restored = await tenant.post(path(first.id, 'restore/')).expect(409);
    expect(restored.body.errors.name).toEqual([
      'Another cluster of the sector has this name by now',
    ]);
  });

  it('is named once by two people at once', async () => {
    const answers = await Promise.all([create('Espresso'), create('Espresso')]);
    expect(answers.map(({ status }) => status).toSorted((one, two) => one - two)).toEqual([
      201, 409,
    ]);
  });

  it('takes back what GET gave, and keeps place and counts as they are', async () => {
    const cluster = await made('Espresso');
    const given = (await tenant.get(path(cluster.id)).expect(200)).body.data;
    const strange = { ...given, keywords_count: 99, sector_id: randomUUID(), cannibalised: true };
    const { body } = await tenant.put(path(cluster.id), strange).expect(200);
    expect(body.data).toEqual({ ...given, updated_at: expect.any(String) });
    await tenant.put(path(cluster.id), { description: 'No name' }).expect(400);
    await tenant.patch(path(cluster.id), { colour: 'red' }).expect(400);
  });

  it('is touched by naming and describing, not by switching it off', async () => {
    const cluster = await made('Espresso');
    const { accountId } = tenant;
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.nativeUpdate(Cluster, { id: cluster.id }, { touchedAt: null }),
    );
    const off = await tenant.patch(path(cluster.id), { disabled: true }).expect(200);
    expect(off.body.data).toMatchObject({ disabled: true, touched_at: null });
    const told = await tenant.patch(path(cluster.id), { description: 'At home' }).expect(200);
    expect(told.body.data).toMatchObject({ touched_at: expect.any(String) });
  });

  it('tells who changed it first: 409 with the present row', async () => {
    const cluster = await made('Espresso');
    await tenant.patch(path(cluster.id), { name: 'Coffee', row_version: 1 }).expect(200);
    const { body } = await tenant
      .patch(path(cluster.id), { name: 'Tea', row_version: 1 })
      .expect(409);
    expect(body.data.name).toBe('Coffee');
  });

  it('is active when a person says so, but mapped only with keywords', async () => {
    const cluster = await made('Espresso');
    const { body } = await tenant.patch(path(cluster.id), { status: 'mapped' }).expect(409);
    expect(body.errors.status).toEqual([
      'The cluster is new and cannot become mapped: it has no keywords.',
    ]);
    await tenant.patch(path(cluster.id), { status: 'active' }).expect(200);
    const other = await made('Filter');
    await fill(other.id, [1]);
    await tenant.patch(path(other.id), { status: 'new' }).expect(409);
    const unknown = await tenant.patch(path(other.id), { status: 'gone' }).expect(400);
    expect(unknown.body.errors.status).toEqual(['Invalid status value']);
  });

  it('is locked and unlocked, by action or by field', async () => {
    const { id } = await made('Espresso');
    const isLocked = async () => (await tenant.get(path(id)).expect(200)).body.data.locked;
    await tenant.post(path(id, 'lock/')).expect(200);
    await tenant.post(path(id, 'lock/')).expect(200);
    expect(await isLocked()).toBe(true);
    await tenant.patch(path(id), { locked: false }).expect(200);
    expect(await isLocked()).toBe(false);
    await tenant.patch(path(id), { locked: true }).expect(200);
    const { body } = await tenant.post(path(id, 'unlock/')).expect(200);
    expect(body.data.locked).toBe(false);
    const changes = await tenant.get(`planner/cluster_changes/?cluster_id=${id}`).expect(200);
    expect(changes.body.results.map(({ kind }: { kind: string }) => kind)).toEqual([
      'unlock',
      'lock',
      'unlock',
      'lock',
    ]);
  });
});

describe('the list', () => {
  it('filters by state, lock and cannibalisation, and orders by name, volume and keywords', async () => {
    const [espresso, filter] = [await made('Espresso'), await made('Filter')];
    const [keyword] = await fill(espresso.id, [10, 20]);
    await fill(filter.id, [100]);
    await tenant.post(path(filter.id, 'lock/')).expect(200);
    const { accountId, siteId, sectorId } = tenant;
    await runInTenant(api.dependencies.orm, accountId, (em) =>
      em.insert(Content, {
        ...{ accountId, siteId, sectorId, title: 'Rival', slug: 'rival' },
        htmlContent: '<p>One</p>',
        wordCount: 1,
        primaryKeyword: ` ${keyword?.toUpperCase()} `,
      }),
    );
    const names = async (query: string) => {
      const { body } = await tenant.get(`planner/clusters/?${query}`).expect(200);
      return body.results.map(({ name }: { name: string }) => name);
    };
    expect(await names('ordering=name')).toEqual(['Espresso', 'Filter']);
    expect(await names('ordering=-volume')).toEqual(['Filter', 'Espresso']);
    expect(await names('ordering=-keywords_count')).toEqual(['Espresso', 'Filter']);
    expect(await names('search=ilt')).toEqual(['Filter']);
    expect(await names('locked=true')).toEqual(['Filter']);
    expect(await names('cannibalised=true')).toEqual(['Espresso']);
    expect(await names('cannibalised=false')).toEqual(['Filter']);
    expect(await names('status=mapped&disabled=false&ordering=name')).toEqual([
      'Espresso',
      'Filter',
    ]);
    await tenant.get('planner/clusters/?cannibalised=perhaps').expect(400);
  });
});

describe('deleting', () => {
  it('makes its keywords new; from the Trash it comes back without, by undo with them', async () => {
    const cluster = await made('Espresso');
    const [keyword = ''] = await fill(cluster.id, [10]);
    await tenant.delete(path(cluster.id)).expect(204);
    await tenant.get(path(cluster.id)).expect(404);
    const trash = await tenant.get('planner/clusters/?deleted=true').expect(200);
    expect(trash.body.results).toMatchObject([{ id: cluster.id, keywords_count: 0 }]);
    const lost = await tenant.get(`planner/keywords/${keyword}/`).expect(200);
    expect(lost.body.data).toMatchObject({ cluster_id: null, status: 'new' });
    const restored = await tenant.post(path(cluster.id, 'restore/')).expect(200);
    expect(restored.body.data).toMatchObject({ name: 'Espresso', keywords_count: 0 });
    const [change] = (await tenant.get('planner/cluster_changes/?kind=delete')).body.results;
    await tenant.post(`planner/cluster_changes/${change.id}/undo/`).expect(200);
    const back = await tenant.get(path(cluster.id)).expect(200);
    expect(back.body.data).toMatchObject({ keywords_count: 1, volume: 10, status: 'mapped' });
  });

  it('of many at once is all or nothing, with a verdict each', async () => {
    const [one, two] = [await made('One'), await made('Two')];
    const both = [two.id, one.id];
    await tenant
      .post('planner/clusters/bulk_delete/', { ids: [...both, randomUUID()] })
      .expect(404);
    const gone = await tenant.post('planner/clusters/bulk_delete/', { ids: both }).expect(200);
    expect(gone.body.data).toEqual({ deleted: 2, results: both.map((id) => ({ id, ok: true })) });
    const [change] = (await tenant.get('planner/cluster_changes/')).body.results;
    expect(change).toMatchObject({ kind: 'delete', title: 'Deleted "Two" and "One"' });
    const back = await tenant.post('planner/clusters/bulk_restore/', { ids: both }).expect(200);
    expect(back.body.data).toEqual({ restored: 2, results: both.map((id) => ({ id, ok: true })) });
  });
});
