import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sector } from '#entities/identity/sector.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { addMember } from './setup/member.ts';
import { createTenant, type Tenant } from './setup/tenant.ts';
import { createTestApi, type TestApi } from './setup/test-api.ts';

let api: TestApi;
let tenant: Tenant;
let clusters: Record<'espresso' | 'filter', string>;
let keywords: Record<'beans' | 'cups' | 'paper', string>;

beforeAll(async () => {
  api = await createTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await createTenant(api);
  clusters = { espresso: randomUUID(), filter: randomUUID() };
  keywords = { beans: randomUUID(), cups: randomUUID(), paper: randomUUID() };
  const { espresso, filter } = clusters;
  await insertCluster(espresso, 'Espresso');
  await insertCluster(filter, 'Filter');
  await insertKeyword(keywords.beans, 'beans', espresso, 90);
  await insertKeyword(keywords.cups, 'cups', espresso, 40);
  await insertKeyword(keywords.paper, 'paper', filter, 60);
});

const place = () => {
  const { accountId, siteId, sectorId } = tenant;
  return { accountId, siteId, sectorId };
};
const insert = (work: Parameters<typeof runInTenant>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);
const insertCluster = (id: string, name: string, at = place()) =>
  insert((em) => em.insert(Cluster, { ...at, id, name }));
const insertKeyword = (id: string, keyword: string, clusterId: string, volume: number) => {
  const row = { ...place(), id, keyword, originalKeyword: keyword, clusterId, volume };
  return insert((em) => em.insert(Keyword, { ...row, status: 'mapped' }));
};
const act = (name: string, body: object) => tenant.post(`planner/clusters/${name}/`, body);
const undo = (id: string) => tenant.post(`planner/cluster_changes/${id}/undo/`);
const clusterOf = async (keyword: string) =>
  (await tenant.get(`planner/keywords/${keyword}/`).expect(200)).body.data.cluster_id;

/** A further sector of the tenant's site, with a cluster. */
async function otherSector(): Promise<string> {
  const [sectorId, clusterId] = [randomUUID(), randomUUID()];
  const { accountId, siteId } = tenant;
  const sector = { id: sectorId, accountId, siteId, name: 'Tea', slug: 'tea' };
  await insert((em) => em.insert(Sector, sector));
  await insertCluster(clusterId, 'Green tea', { accountId, siteId, sectorId });
  return clusterId;
}

describe('merge', () => {
  it('answers the cluster that stays, and what undoes it', async () => {
    const ideaId = randomUUID();
    const idea = { id: ideaId, ...place(), ideaTitle: 'Papers', clusterId: clusters.filter };
    await insert((em) => em.insert(ContentIdea, idea));
    const ids = [clusters.espresso, clusters.filter];
    const { body } = await act('merge', { ids, name: 'Coffee' }).expect(200);
    expect(body.data).toMatchObject({
      id: clusters.espresso,
      name: 'Coffee',
      keywords_count: 3,
      volume: 190,
      pillar_keyword: 'beans',
      cohesion: null,
      touched_at: expect.any(String),
      change_id: expect.any(String),
    });
    await tenant.get(`planner/clusters/${clusters.filter}/`).expect(404);
    const ideas = await tenant.get(`planner/ideas/?cluster_id=${clusters.espresso}`).expect(200);
    expect(ideas.body.results).toMatchObject([{ id: ideaId }]);

    const undone = await undo(body.data.change_id).expect(200);
    expect(undone.body.data).toMatchObject({
      id: body.data.change_id,
      kind: 'merge',
      title: 'Merged "Filter" into "Coffee"',
      made_by_id: tenant.userId,
      run_id: null,
      undone_at: expect.any(String),
      undone_by_id: tenant.userId,
      notes: [],
    });
    expect(await clusterOf(keywords.paper)).toBe(clusters.filter);
    const again = await undo(body.data.change_id).expect(409);
    expect(again.body.errors.non_field_errors).toEqual(['This change was undone already']);
  });

  it('refuses one cluster, two sectors, a taken name, repeated and unknown ids', async () => {
    const { espresso, filter } = clusters;
    const other = await otherSector();
    const one = await act('merge', { ids: [espresso] }).expect(422);
    expect(one.body.errors.ids).toEqual(['Name at least two clusters']);
    const apart = await act('merge', { ids: [espresso, other] }).expect(422);
    expect(apart.body.errors.ids).toEqual(['All clusters must be of one sector']);
    await insertCluster(randomUUID(), 'Coffee');
    const taken = await act('merge', { ids: [espresso, filter], name: 'coffee' }).expect(409);
    expect(taken.body.errors.name).toEqual(['A cluster of this sector is called "Coffee" already']);
    await act('merge', { ids: [espresso, espresso] }).expect(400);
    await act('merge', { ids: [espresso, randomUUID()] }).expect(404);
    expect(await clusterOf(keywords.paper)).toBe(filter);
  });

  it('twice with one Idempotency-Key merges once and answers the same', async () => {
    const send = () =>
      act('merge', { ids: [clusters.espresso, clusters.filter] }).set('Idempotency-Key', 'once');
    const first = await send().expect(200);
    const second = await send().expect(200);
    expect(second.body.data).toEqual(first.body.data);
  });
});

describe('split', () => {
  it('answers the new cluster with 201', async () => {
    const { body } = await act('split', { keyword_ids: [keywords.cups], name: 'Cups' }).expect(201);
    expect(body.data).toMatchObject({ name: 'Cups', keywords_count: 1, volume: 40 });
    expect(await clusterOf(keywords.cups)).toBe(body.data.id);
    await undo(body.data.change_id).expect(200);
    expect(await clusterOf(keywords.cups)).toBe(clusters.espresso);
  });

  it('refuses a whole cluster and keywords of two', async () => {
    const { beans, cups, paper } = keywords;
    for (const keyword_ids of [
      [beans, cups],
      [beans, paper],
    ]) {
      const { body } = await act('split', { keyword_ids, name: 'New' }).expect(422);
      expect(body.errors.keyword_ids).toHaveLength(1);
    }
    await act('split', { keyword_ids: [beans], name: 'FILTER' }).expect(409);
    await act('split', { keyword_ids: [beans], name: ' ' }).expect(400);
  });
});

describe('move', () => {
  it('puts keywords into a cluster and takes them out, with a verdict each', async () => {
    const { beans, paper } = keywords;
    const move = { keyword_ids: [beans, paper], cluster_id: clusters.filter };
    const into = await act('move', move).expect(200);
    const results = [beans, paper].map((id) => ({ id, ok: true }));
    expect(into.body.data).toEqual({ updated: 1, results, change_id: expect.any(String) });
    const out = await act('move', { keyword_ids: [beans], cluster_id: null }).expect(200);
    expect(await clusterOf(beans)).toBeNull();
    await undo(into.body.data.change_id).expect(409);
    await undo(out.body.data.change_id).expect(200);
    await undo(into.body.data.change_id).expect(200);
    expect(await clusterOf(beans)).toBe(clusters.espresso);
  });

  it('to where they are changes nothing', async () => {
    const same = { keyword_ids: [keywords.beans], cluster_id: clusters.espresso };
    const { body } = await act('move', same).expect(200);
    expect(body.data).toMatchObject({ updated: 0, change_id: null });
    const changes = await tenant.get('planner/cluster_changes/').expect(200);
    expect(changes.body.count).toBe(0);
  });

  it('refuses a cluster of another sector', async () => {
    const move = { keyword_ids: [keywords.beans], cluster_id: await otherSector() };
    const { body } = await act('move', move).expect(422);
    expect(body.errors.cluster_id).toEqual(['Cluster must belong to the sector of the keywords']);
  });
});

describe('the changes', () => {
  it('are listed newest first, by kind, cluster, and whether they stand', async () => {
    const { espresso, filter } = clusters;
    const split = await act('split', { keyword_ids: [keywords.cups], name: 'Cups' }).expect(201);
    await tenant.patch(`planner/clusters/${filter}/`, { name: 'Pour over' }).expect(200);
    await tenant.post(`planner/clusters/${filter}/lock/`).expect(200);
    const titles = async (query = '') => {
      const { body } = await tenant.get(`planner/cluster_changes/?${query}`).expect(200);
      return body.results.map(({ title }: { title: string }) => title);
    };
    const cups = 'Split 1 keyword of "Espresso" off as "Cups"';
    const renamed = 'Renamed "Filter" to "Pour over"';
    const locked = 'Locked "Pour over"';
    expect(await titles()).toEqual([locked, renamed, cups]);
    expect(await titles('kind=rename')).toEqual([renamed]);
    expect(await titles(`cluster_id=${filter}`)).toEqual([locked, renamed]);
    expect(await titles(`cluster_id=${espresso}`)).toEqual([cups]);
    expect(await titles(`cluster_id=${split.body.data.id}`)).toEqual([cups]);
    await undo(split.body.data.change_id).expect(200);
    expect(await titles('undone=true')).toEqual([cups]);
    expect(await titles(`undone=false&sector_id=${tenant.sectorId}`)).toEqual([locked, renamed]);
    expect(await titles(`site_id=${randomUUID()}`)).toEqual([]);
    await tenant.get('planner/cluster_changes/?cluster_id=espresso').expect(400);
  });

  it('tell in detail what moved', async () => {
    const ids = [clusters.espresso, clusters.filter];
    const ideaId = randomUUID();
    const idea = { id: ideaId, ...place(), ideaTitle: 'Papers', clusterId: clusters.filter };
    await insert((em) => em.insert(ContentIdea, idea));
    const merge = await act('merge', { ids, name: 'Coffee' }).expect(200);
    const path = `planner/cluster_changes/${merge.body.data.change_id}/`;
    const { body } = await tenant.get(path).expect(200);
    const before = { description: '', pillar_keyword: null, cohesion: null, locked: false };
    const move = { from_cluster_id: clusters.filter, to_cluster_id: clusters.espresso };
    expect(body.data).toMatchObject({
      kind: 'merge',
      clusters_count: 2,
      clusters: [
        {
          id: clusters.espresso,
          before: { ...before, name: 'Espresso' },
          after: { ...before, name: 'Coffee', pillar_keyword: 'beans' },
        },
        { id: clusters.filter, before: { ...before, name: 'Filter' }, after: null },
      ],
      keywords_count: 1,
      keywords: [{ keyword_id: keywords.paper, keyword: 'paper', ...move }],
      links_count: 1,
      links: [{ type: 'idea', id: ideaId, ...move }],
    });
  });

  it('name the later change that is in the way', async () => {
    const split = await act('split', { keyword_ids: [keywords.cups], name: 'Cups' }).expect(201);
    const later = await act('merge', { ids: [clusters.filter, split.body.data.id] }).expect(200);
    const { body } = await undo(split.body.data.change_id).expect(409);
    const title = 'Merged "Cups" into "Filter"';
    expect(body).toMatchObject({
      error: 'Conflict',
      errors: { non_field_errors: [`A later change builds on this one, undo it first: ${title}`] },
      data: { id: later.body.data.change_id, title },
    });
  });

  it('are seen and undone on granted sites alone', async () => {
    const made = await act('split', { keyword_ids: [keywords.cups], name: 'Cups' }).expect(201);
    const path = `planner/cluster_changes/${made.body.data.change_id}/`;
    const editor = await addMember(api, tenant, 'editor');
    const list = await editor.get('planner/cluster_changes/').expect(200);
    expect(list.body.count).toBe(0);
    await editor.get(path).expect(403);
    await editor.post(`${path}undo/`).expect(403);
    const ids = [clusters.espresso, clusters.filter];
    await editor.post('planner/clusters/merge/', { ids }).expect(403);
    const keyword_ids = [keywords.beans];
    await editor.post('planner/clusters/split/', { keyword_ids, name: 'Beans' }).expect(403);
    await editor.post('planner/clusters/move/', { keyword_ids, cluster_id: null }).expect(403);
    const stranger = await createTenant(api);
    const theirs = await stranger.post('planner/clusters/', {
      site_id: stranger.siteId,
      sector_id: stranger.sectorId,
      name: 'Theirs',
    });
    await act('merge', { ids: [clusters.espresso, theirs.body.data.id] }).expect(404);
    await act('bulk_delete', { ids: [clusters.espresso, theirs.body.data.id] }).expect(404);
    await stranger.get(path).expect(404);
    await stranger.post(`${path}undo/`).expect(404);
    expect(await clusterOf(keywords.cups)).toBe(made.body.data.id);
  });
});
