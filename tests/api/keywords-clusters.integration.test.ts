import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
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

async function insertCluster(owner = tenant): Promise<string> {
  const { accountId, siteId, sectorId } = owner;
  const id = randomUUID();
  await runInTenant(api.dependencies.orm, accountId, (em) =>
    em.insert(Cluster, { id, accountId, siteId, sectorId, name: `Cluster ${id}` }),
  );
  return id;
}

const clusterOf = (id: string) =>
  runInTenant(api.dependencies.orm, tenant.accountId, (em) => em.findOneOrFail(Cluster, { id }));

const change = async (id: string, fields: object) =>
  (await tenant.patch(keywordPath(id), fields).expect(200)).body.data;

const refusal = async (id: string, fields: object, status: 409 | 422) =>
  (await tenant.patch(keywordPath(id), fields).expect(status)).body.errors;

describe('a keyword and its cluster', () => {
  it('becomes mapped by a cluster and new without, and the cluster’s figures follow', async () => {
    const [first, second] = [await insertCluster(), await insertCluster()];
    const made = await makeKeyword(tenant, { keyword: 'filter', volume: 70, volume_override: 80 });
    expect(await change(made.id, { cluster_id: first })).toMatchObject({
      cluster_id: first,
      status: 'mapped',
    });
    expect(await clusterOf(first)).toMatchObject({ keywordsCount: 1, volume: 80 });
    await change(made.id, { cluster_id: second, volume_override: 90 });
    expect(await clusterOf(first)).toMatchObject({ keywordsCount: 0, volume: 0 });
    expect(await clusterOf(second)).toMatchObject({ keywordsCount: 1, volume: 90 });
    expect(await listedKeywords(tenant, `cluster_id=${second}`)).toEqual(['filter']);
    expect(await listedKeywords(tenant, 'has_cluster=true')).toEqual(['filter']);
    const out = await change(made.id, { cluster_id: null });
    expect(out).toMatchObject({ cluster_id: null, status: 'new' });
    expect(await clusterOf(second)).toMatchObject({ keywordsCount: 0, volume: 0 });
  });

  it('is mapped from the beginning when it is made in one', async () => {
    const cluster = await insertCluster();
    const made = await makeKeyword(tenant, { keyword: 'carafe', cluster_id: cluster });
    expect(made).toMatchObject({ cluster_id: cluster, status: 'mapped' });
    expect(await clusterOf(cluster)).toMatchObject({ keywordsCount: 1, status: 'mapped' });
  });

  it('moves by hand: both clusters are touched, and the move is on record to be undone', async () => {
    const [from, to] = [await insertCluster(), await insertCluster()];
    const made = await makeKeyword(tenant, { keyword: 'kettle', cluster_id: from });
    await change(made.id, { cluster_id: to });
    expect((await clusterOf(from)).touchedAt).toBeInstanceOf(Date);
    expect((await clusterOf(to)).touchedAt).toBeInstanceOf(Date);
    const changes = await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.find(ClusterChange, { kind: 'move' }, { orderBy: { createdAt: 'desc' }, limit: 1 }),
    );
    expect(changes[0]).toMatchObject({ madeById: tenant.userId, undoneAt: null });
    await tenant.post(`planner/cluster_changes/${changes[0]?.id}/undo/`).expect(200);
    expect(await readKeyword(tenant, made.id)).toMatchObject({ cluster_id: from });
  });

  it('stands for its cluster by its new text, and no longer once it is deleted', async () => {
    const cluster = await insertCluster();
    const make = (keyword: string, volume: number) =>
      makeKeyword(tenant, { keyword, volume, cluster_id: cluster });
    const pillar = await make('chemex', 90);
    const [second, third] = [await make('chemex paper', 50), await make('chemex lid', 10)];
    const pillarOf = async () => (await clusterOf(cluster)).pillarKeyword;
    expect(await pillarOf()).toBe('chemex');
    await change(third.id, { keyword: 'chemex cover' });
    expect(await pillarOf()).toBe('chemex');
    await change(pillar.id, { keyword: 'Chemex Carafe' });
    expect(await pillarOf()).toBe('chemex carafe');
    await tenant.delete(keywordPath(pillar.id)).expect(204);
    expect(await pillarOf()).toBe('chemex paper');
    const ids = [second.id, third.id];
    await tenant.post('planner/keywords/bulk_delete/', { ids }).expect(200);
    expect(await clusterOf(cluster)).toMatchObject({ pillarKeyword: null, keywordsCount: 0 });
  });

  it('is no move when a body repeats the cluster', async () => {
    const cluster = await insertCluster();
    const made = await makeKeyword(tenant, { keyword: 'scale', cluster_id: cluster });
    const before = await clusterOf(cluster);
    const put = await tenant.put(keywordPath(made.id), made).expect(200);
    expect(put.body.data).toEqual(made);
    expect((await clusterOf(cluster)).touchedAt).toEqual(before.touchedAt);
  });

  it('is 422 with a cluster of another sector, account, or one that is deleted', async () => {
    const errors = { cluster_id: ['Cluster must belong to the selected sector'] };
    const made = await makeKeyword(tenant, { keyword: 'grinder' });
    const stranger = await createTenant(api);
    const gone = await insertCluster();
    await runInTenant(api.dependencies.orm, tenant.accountId, (em) =>
      em.nativeUpdate(Cluster, { id: gone }, { deletedAt: new Date() }),
    );
    const fields = { site_id: tenant.siteId, name: 'Tea' };
    const sector = await tenant.post('auth/sectors/', fields).expect(201);
    const other = await insertCluster({ ...tenant, sectorId: sector.body.data.id });
    for (const cluster of [await insertCluster(stranger), gone, other, randomUUID()]) {
      expect(await refusal(made.id, { cluster_id: cluster }, 422)).toEqual(errors);
      const sent = { ...placeOf(tenant), keyword: 'not made', cluster_id: cluster };
      const { body } = await tenant.post('planner/keywords/', sent).expect(422);
      expect(body.errors).toEqual(errors);
    }
    expect(await readKeyword(tenant, made.id)).toEqual(made);
    expect(await listedKeywords(tenant, 'search=not made')).toEqual([]);
  });
});

describe('the status of a keyword', () => {
  it('mapped without a cluster is 409, naming both states', async () => {
    const made = await makeKeyword(tenant, { keyword: 'lonely' });
    expect(await refusal(made.id, { status: 'mapped' }, 409)).toEqual({
      non_field_errors: ['The keyword is new and cannot become mapped: it has no cluster.'],
    });
    const sent = { ...placeOf(tenant), keyword: 'lonelier', status: 'mapped' };
    await tenant.post('planner/keywords/', sent).expect(409);
    expect(await listedKeywords(tenant, 'search=lonelier')).toEqual([]);
  });

  it('new with a cluster is 409, naming both states', async () => {
    const made = await makeKeyword(tenant, {
      keyword: 'paired',
      cluster_id: await insertCluster(),
    });
    expect(await refusal(made.id, { status: 'new' }, 409)).toEqual({
      non_field_errors: ['The keyword is mapped and cannot become new: it has a cluster.'],
    });
    expect(await change(made.id, { status: 'new', cluster_id: null })).toMatchObject({
      status: 'new',
      cluster_id: null,
    });
  });

  it('archived and active stay whatever the cluster', async () => {
    const made = await makeKeyword(tenant, { keyword: 'shelved', status: 'archived' });
    const cluster = await insertCluster();
    expect(await change(made.id, { cluster_id: cluster })).toMatchObject({ status: 'archived' });
    expect(await change(made.id, { status: 'mapped' })).toMatchObject({ status: 'mapped' });
    expect(await change(made.id, { status: 'active' })).toMatchObject({ status: 'active' });
    expect(await change(made.id, { cluster_id: null })).toMatchObject({ status: 'active' });
    await refusal(made.id, { status: 'mapped' }, 409);
  });

  it('two people who move one keyword at once leave it in one cluster, counted once', async () => {
    const clusters = await Promise.all([insertCluster(), insertCluster(), insertCluster()]);
    const made = await makeKeyword(tenant, { keyword: 'contested', volume: 7 });
    const answers = await Promise.all(
      clusters.map((cluster) => tenant.patch(keywordPath(made.id), { cluster_id: cluster })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const { cluster_id: last } = await readKeyword(tenant, made.id);
    const counted = await Promise.all(clusters.map(clusterOf));
    expect(counted.map(({ id, keywordsCount }) => [id, keywordsCount])).toEqual(
      clusters.map((id) => [id, id === last ? 1 : 0]),
    );
  });
});
