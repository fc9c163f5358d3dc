import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sector } from '#entities/identity/sector.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
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

const addKeyword = async (keyword: string, volume = 100, intent = 'commercial') => {
  const place = { site_id: tenant.siteId, sector_id: tenant.sectorId };
  const { body } = await tenant
    .post('planner/keywords/', { ...place, keyword, volume, intent })
    .expect(201);
  return String(body.data.id);
};

const cluster = (asked: object = {}) =>
  tenant.post('planner/keywords/auto_cluster/', { sector_id: tenant.sectorId, ...asked });

const inTenant = <Result>(work: Parameters<typeof runInTenant<Result>>[2]) =>
  runInTenant(api.dependencies.orm, tenant.accountId, work);

const proposalOf = (runId: string) =>
  inTenant((em) => em.findOneOrFail(ClusterProposal, { runId }, { populate: ['keywordIds'] }));

describe('choosing keywords to cluster', () => {
  it('writes down which they are: what comes later is the next run’s', async () => {
    const ids = [await addKeyword('cold brew'), await addKeyword('espresso')];
    const { body } = await cluster().expect(202);
    await addKeyword('ristretto');
    const proposal = await proposalOf(body.data.run_id);
    expect([...proposal.keywordIds].sort()).toEqual([...ids].sort());
  });

  it('takes a filter that means what it means in the list', async () => {
    await addKeyword('cold brew', 50);
    const wanted = await addKeyword('cold brew coffee', 500);
    await addKeyword('espresso', 900);
    const filter = { search: 'brew', volume_min: 100 };
    const { body } = await cluster({ filter }).expect(202);
    expect((await proposalOf(body.data.run_id)).keywordIds).toEqual([wanted]);
  });

  it('by id reads none of them, only to refuse those that are elsewhere or nowhere', async () => {
    let loaded = 0;
    api.dependencies.orm.em.getEventManager().registerSubscriber({
      getSubscribedEntities: () => [Keyword],
      onLoad: () => {
        loaded += 1;
      },
    });
    const ids = [await addKeyword('cold brew'), await addKeyword('espresso')];
    loaded = 0;
    const { body } = await cluster({ ids }).expect(202);
    expect(loaded).toBe(0);
    expect((await proposalOf(body.data.run_id)).keywordsCount).toBe(2);

    const titleOf = async (runId: string) => (await tenant.get(`runs/${runId}/`)).body.data.title;
    expect(await titleOf(body.data.run_id)).toContain('Cluster 2 keywords of');
    const single = await cluster({ ids: ids.slice(0, 1) }).expect(202);
    expect(await titleOf(single.body.data.run_id)).toContain('Cluster 1 keyword of');

    await cluster({ ids: [...ids, randomUUID()] }).expect(404);
    const elsewhere = randomUUID();
    const { accountId, siteId } = tenant;
    await inTenant(async (em) => {
      const sector = { id: randomUUID(), accountId, siteId, name: 'Tea', slug: 'tea' };
      await em.insert(Sector, sector);
      const text = { keyword: 'green tea', originalKeyword: 'green tea' };
      const place = { accountId, siteId, sectorId: sector.id };
      await em.insert(Keyword, { id: elsewhere, ...place, ...text });
    });
    const { body: refusal } = await cluster({ ids: [...ids, elsewhere] }).expect(422);
    expect(refusal.errors).toEqual({ ids: ['Keywords must belong to the selected sector'] });
    await tenant.delete(`planner/keywords/${ids[0]}/`).expect(204);
    await cluster({ ids }).expect(404);
  });

  it('refuses a filter beside ids, and an unknown setting', async () => {
    const id = await addKeyword('cold brew');
    await cluster({ ids: [id], filter: { search: 'a' } }).expect(422);
    await cluster({ tightness: 'very' }).expect(400);
    await cluster({ filter: { colour: 'red' } }).expect(400);
    await cluster({ filter: { status: 'archived' } }).expect(400);
  });

  it('keeps the settings, and shows them with the proposal', async () => {
    await addKeyword('cold brew');
    const asked = { tightness: 'tight', minimum_size: 2, intent_wall: false, preview: true };
    const { body } = await cluster(asked).expect(202);
    const { run_id: runId } = body.data;
    const list = await tenant.get(`planner/cluster_proposals/?run_id=${runId}`).expect(200);
    expect(list.body.results).toHaveLength(1);
    expect(list.body.results[0]).toMatchObject({
      status: 'grouping',
      tightness: 'tight',
      minimum_size: 2,
      intent_wall: false,
      is_preview: true,
      keywords_count: 1,
    });
  });

  it('of clustered keywords, too, is always a preview', async () => {
    await addKeyword('cold brew');
    const { body } = await cluster({ include_clustered: true }).expect(202);
    expect((await proposalOf(body.data.run_id)).isPreview).toBe(true);
  });

  it('is one run at a time for the same choice, whatever the settings', async () => {
    await addKeyword('cold brew');
    await cluster().expect(202);
    await cluster({ tightness: 'loose' }).expect(409);
  });
});

describe('the word on a proposal', () => {
  /** A proposal that waits, as the workflow leaves it. */
  async function waiting(): Promise<{ id: string; runId: string }> {
    await addKeyword('cold brew');
    const { body } = await cluster({ preview: true }).expect(202);
    const runId = String(body.data.run_id);
    const { id } = await proposalOf(runId);
    await inTenant((outer) =>
      outer.transactional(async (em) => {
        await em.nativeUpdate(ClusterProposal, { id }, { status: 'proposed' });
        await em.nativeUpdate(Run, { id: runId }, { status: 'awaiting_approval' });
      }),
    );
    return { id, runId };
  }

  const signalsOf = async (runId: string) => {
    const { workflowId } = await inTenant((em) => em.findOneOrFail(Run, { id: runId }));
    const messages = await inTenant((em) =>
      em.find(OutboxMessage, { workflowId, kind: 'signal' }, { orderBy: { createdAt: 'asc' } }),
    );
    return messages.map(({ payload }) => Reflect.get(payload, 'signal'));
  };

  it('accepted: the run goes on, and hears of it once', async () => {
    const { id, runId } = await waiting();
    const { body } = await tenant.post(`planner/cluster_proposals/${id}/accept/`).expect(200);
    expect(body.data.status).toBe('accepted');
    const run = await tenant.get(`runs/${runId}/`).expect(200);
    expect(run.body.data.status).toBe('running');
    const again = await tenant.post(`planner/cluster_proposals/${id}/accept/`).expect(409);
    expect(again.body.errors.non_field_errors).toEqual([
      'The proposal is accepted and cannot be accepted.',
    ]);
    expect(await signalsOf(runId)).toEqual(['approve']);
  });

  it('discarded: it stays so', async () => {
    const { id, runId } = await waiting();
    await tenant.post(`planner/cluster_proposals/${id}/discard/`).expect(200);
    await tenant.post(`planner/cluster_proposals/${id}/accept/`).expect(409);
    expect(await signalsOf(runId)).toEqual(['reject']);
  });

  it('is refused before there is anything to decide', async () => {
    await addKeyword('cold brew');
    const { body } = await cluster({ preview: true }).expect(202);
    const { id } = await proposalOf(body.data.run_id);
    const { body: refusal } = await tenant
      .post(`planner/cluster_proposals/${id}/accept/`)
      .expect(409);
    expect(refusal.errors.non_field_errors).toEqual([
      'The proposal is grouping and cannot be accepted.',
    ]);
  });
});
