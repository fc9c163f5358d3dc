import { beforeEach, describe, expect, it } from 'vitest';
import { createCloseProposal } from '#activities/planner/clustering/close-proposal.ts';
import { createFinishClustering } from '#activities/planner/clustering/finish-clustering.ts';
import { createSaveGroups } from '#activities/planner/clustering/save-groups.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { undoClusterChange } from '#entities/planner/undo-cluster-change.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { inActivity } from './support/in-activity.ts';
import { type FoundGroup, proposeGroups } from './support/propose-groups.ts';
import { settlementsOf } from './support/rows.ts';

const database = openDatabase();
let tenant: Tenant;
let position: { accountId: string; runId: string; stage: string; percent: number };

async function beginRun(): Promise<void> {
  const runId = await startedRun(tenant, 30);
  position = { accountId: tenant.accountId, runId, stage: 'save', percent: 90 };
}

beforeEach(async () => {
  tenant = await createTenant(database.orm, { credits: 200 });
  await beginRun();
});

function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  return inActivity(`auto-cluster/${position.runId}`, () =>
    runInTenant(database.orm, tenant.accountId, work),
  );
}

async function addKeywords(texts: string[], clusterId: string | null = null): Promise<string[]> {
  const rows = texts.map((keyword) => ({ id: uuidv7(), keyword, originalKeyword: keyword }));
  const status = clusterId ? ('mapped' as const) : ('new' as const);
  await tenant.transaction((em) =>
    em.insertMany(
      Keyword,
      rows.map((row) => ({ ...tenant.place, ...row, clusterId, status })),
    ),
  );
  return rows.map((row) => row.id);
}

async function addCluster(name: string, own: { touchedAt?: Date } = {}): Promise<string> {
  const id = uuidv7();
  await tenant.transaction((em) => em.insert(Cluster, { ...tenant.place, id, name, ...own }));
  return id;
}

const propose = (groups: FoundGroup[], also: Parameters<typeof proposeGroups>[3] = {}) =>
  proposeGroups(tenant, position.runId, groups, also);

const saveGroups = (batch = 0) =>
  attempt(() => createSaveGroups({ orm: database.orm })({ ...position, batch }));
const finish = () => attempt(() => createFinishClustering({ orm: database.orm })(position));
const close = () => attempt(() => createCloseProposal({ orm: database.orm })(position));

async function save() {
  await saveGroups();
  return finish();
}

async function clusterNames(): Promise<string[]> {
  const clusters = await tenant
    .fork()
    .find(Cluster, { deletedAt: null }, { orderBy: { name: 'asc' } });
  return clusters.map(({ name, status }) => `${name} (${status})`);
}

async function membership(): Promise<Record<string, string | null>> {
  const keywords = await tenant.fork().find(Keyword, {}, { orderBy: { keyword: 'asc' } });
  return Object.fromEntries(keywords.map(({ keyword, clusterId }) => [keyword, clusterId ?? null]));
}

const endRun = () =>
  tenant.transaction((em) => finishRun(em, { runId: position.runId, status: 'completed' }));

const keywordOf = (id: string) => tenant.fork().findOneOrFail(Keyword, { id });

describe('saving clusters', () => {
  it('makes none of a group whose keywords somebody clustered or deleted meanwhile', async () => {
    const taken = await addKeywords(['garden hose', 'long garden hose']);
    const deleted = await addKeywords(['tea pot', 'glass tea pot']);
    const free = await addKeywords(['french press', 'large french press']);
    await propose([taken, deleted, free].map((memberIds) => ({ memberIds })));
    const byHand = await addCluster('By hand');
    await tenant.transaction(async (em) => {
      await em.nativeUpdate(Keyword, { id: { $in: taken } }, { clusterId: byHand });
      await em.nativeUpdate(Keyword, { id: { $in: deleted } }, { deletedAt: new Date() });
    });
    expect(await save()).toEqual({ keywords: 2, clusters: 1, leftOut: 0 });
    expect(await clusterNames()).toEqual(['By hand (mapped)', 'French press (mapped)']);
    expect(await tenant.fork().count(Keyword, { clusterId: byHand })).toBe(2);
  });

  it('gives every keyword its reason: why it is in its cluster, or why in none', async () => {
    const [member, alone] = await addKeywords(['french press', 'unicorn']);
    const leftOut = [{ id: String(alone), reason: 'Alone.' }];
    await propose([{ memberIds: [String(member)] }], { leftOut });
    await save();
    expect(await keywordOf(String(member))).toMatchObject({
      status: 'mapped',
      clusterScore: 0.8,
      sharedTerms: ['press'],
      leftOutReason: null,
    });
    expect(await keywordOf(String(alone))).toMatchObject({
      status: 'new',
      clusterId: null,
      leftOutReason: 'Alone.',
    });
  });

  it('lets keywords join a living cluster, which keeps its name', async () => {
    const living = await addCluster('Press');
    await addKeywords(['french press', 'best french press'], living);
    const [joining] = await addKeywords(['french press large']);
    await propose([{ memberIds: [String(joining)], clusterId: living, name: 'Other' }]);
    expect(await save()).toEqual({ keywords: 1, clusters: 1, leftOut: 0 });
    expect(await clusterNames()).toEqual(['Press (mapped)']);
    expect(await tenant.fork().count(Keyword, { clusterId: living })).toBe(3);
  });

  it('gives names that are unique in the sector, in any case of letters', async () => {
    await addCluster('FRENCH PRESS');
    const [one, two] = await addKeywords(['one press', 'two press']);
    await propose([
      { memberIds: [String(one)], name: 'french press' },
      { memberIds: [String(two)], name: 'French Press' },
    ]);
    await save();
    expect(await clusterNames()).toEqual([
      'FRENCH PRESS (new)',
      'One press (mapped)',
      'Two press (mapped)',
    ]);
  });

  it('changes nothing when a crash makes it do a batch again', async () => {
    const ids = await addKeywords(['french press', 'large french press']);
    await propose([{ memberIds: ids }]);
    await saveGroups();
    const before = await clusterNames();
    await saveGroups();
    const outcome = await finish();
    expect(await finish()).toEqual(outcome);
    expect(await clusterNames()).toEqual(before);
    expect(await settlementsOf(tenant)).toEqual(['Clustering operation: 10']);
  });

  it('says what all calls of the run cost', async () => {
    await propose([{ memberIds: await addKeywords(['french press']) }]);
    const call = { functionName: 'embed_keywords', provider: 'openai', model: 'm', attempt: 1 };
    const row = { ...call, accountId: tenant.accountId, latencyMilliseconds: 1 };
    await tenant.transaction(async (em) => {
      for (const [runId, costUsdMicros] of [
        [position.runId, 30],
        [position.runId, 12],
        [uuidv7(), 500],
      ] as const)
        await em.insert(AiRequestLog, { ...row, runId, costUsdMicros, status: 'ok' });
    });
    await save();
    const usage = await tenant.fork().findOneOrFail(CreditUsageLog, {});
    expect(Number(usage.costUsdMicros)).toBe(42);
  });
});

describe('clustering anew', () => {
  async function clustered(name: string, texts: string[], own: { touchedAt?: Date } = {}) {
    const clusterId = await addCluster(name, own);
    return { clusterId, ids: await addKeywords(texts, clusterId) };
  }

  it('moves keywords, and puts a cluster that is empty then into the Trash', async () => {
    const { clusterId, ids } = await clustered('Old', ['french press', 'aero press']);
    await propose([{ memberIds: ids, name: 'Presses' }]);
    expect(await save()).toEqual({ keywords: 2, clusters: 1, leftOut: 0 });
    expect(await clusterNames()).toEqual(['Presses (mapped)']);
    const old = await tenant.fork().findOneOrFail(Cluster, { id: clusterId });
    expect(old.deletedAt).toBeInstanceOf(Date);
  });

  it('is one change, which can be undone: everything is as it was, the Trash included', async () => {
    const old = await clustered('Old', ['french press', 'aero press', 'tea pot']);
    const other = await clustered('Other', ['garden hose']);
    const [press, aero, pot] = old.ids;
    const before = await membership();
    await propose(
      [
        { memberIds: [String(press), String(aero)], name: 'Presses' },
        { memberIds: other.ids, clusterId: other.clusterId },
      ],
      {
        leftOut: [{ id: String(pot), reason: 'Alone.' }],
        selection: { includeClustered: true },
      },
    );
    await save();
    expect(await clusterNames()).toEqual(['Other (mapped)', 'Presses (mapped)']);
    const changes = await tenant.fork().find(ClusterChange, {});
    expect(changes.map(({ kind }) => kind)).toEqual(['recluster']);
    await endRun();
    await tenant.transaction((em) => undoClusterChange(em, changes[0]?.id ?? '', uuidv7()));
    expect(await clusterNames()).toEqual(['Old (mapped)', 'Other (mapped)']);
    expect(await membership()).toEqual(before);
  });

  it('never takes keywords out of a cluster that a person has touched meanwhile', async () => {
    const { clusterId, ids } = await clustered('Mine', ['french press', 'aero press']);
    await propose([{ memberIds: ids, name: 'Presses' }]);
    await tenant.transaction((em) =>
      em.nativeUpdate(Cluster, { id: clusterId }, { touchedAt: new Date() }),
    );
    expect(await save()).toEqual({ keywords: 0, clusters: 0, leftOut: 0 });
    expect(await clusterNames()).toEqual(['Mine (mapped)']);
    expect(await tenant.fork().count(Keyword, { clusterId })).toBe(2);
  });

  it('costs only what was not paid for before', async () => {
    const ids = await addKeywords([
      'french press',
      'aero press',
      'garden hose',
      'long garden hose',
    ]);
    await propose([{ memberIds: ids, isNamedNow: true, name: 'All' }]);
    await save();
    expect(await settlementsOf(tenant)).toEqual(['Clustering operation: 10']);

    // The same keywords in groups whose names are known cost nothing.
    await beginRun();
    await propose([{ memberIds: ids, name: 'Known' }]);
    await save();
    expect(await settlementsOf(tenant)).toEqual(['Clustering operation: 10']);

    // Half of them in a group that had to be named: half the price.
    await beginRun();
    await propose([
      { memberIds: ids.slice(0, 2), name: 'Presses', isNamedNow: true },
      { memberIds: ids.slice(2), name: 'Known' },
    ]);
    await save();
    expect(await settlementsOf(tenant)).toEqual([
      'Clustering operation: 10',
      'Clustering operation: 5',
    ]);
  });
});

describe('a proposal that is over', () => {
  it.each(['discarded', 'proposed'] as const)(
    'is not saved by a late attempt: %s',
    async (status) => {
      const ids = await addKeywords(['french press', 'aero press']);
      const id = await propose([{ memberIds: ids }]);
      await tenant.transaction((em) => em.nativeUpdate(ClusterProposal, { id }, { status }));
      expect(await save()).toEqual({ keywords: 0, clusters: 0, leftOut: 0 });
      expect(await clusterNames()).toEqual([]);
      expect(await settlementsOf(tenant)).toEqual([]);
    },
  );

  it('of which keywords were archived meanwhile leaves them where they are', async () => {
    const [kept, archived] = await addKeywords(['french press', 'aero press']);
    await propose([{ memberIds: [String(kept), String(archived)] }]);
    await tenant.transaction((em) =>
      em.nativeUpdate(Keyword, { id: String(archived) }, { status: 'archived' }),
    );
    expect(await save()).toMatchObject({ keywords: 1 });
    expect(await keywordOf(String(archived))).toMatchObject({
      clusterId: null,
      status: 'archived',
    });
  });
});

describe('closing a proposal', () => {
  const statusOf = async (id: string) =>
    (await tenant.fork().findOneOrFail(ClusterProposal, { id })).status;

  it('of which nothing was saved discards it and charges nothing', async () => {
    const id = await propose([{ memberIds: await addKeywords(['french press']) }]);
    await close();
    expect(await statusOf(id)).toBe('discarded');
    expect(await settlementsOf(tenant)).toEqual([]);
  });

  it('of which some was saved keeps and charges that, once', async () => {
    const ids = await addKeywords(['french press', 'garden hose']);
    const id = await propose(ids.map((keywordId) => ({ memberIds: [keywordId] })));
    await saveGroups();
    // As if the second group were of a batch that was not saved.
    await tenant.transaction(async (em) => {
      await em.nativeUpdate(
        ClusterProposalGroup,
        { proposalId: id, position: 1 },
        { isSaved: false },
      );
      await em.nativeDelete(Cluster, { name: 'Garden hose' });
    });
    await close();
    await close();
    expect(await statusOf(id)).toBe('saved');
    expect(await clusterNames()).toEqual(['French press (mapped)']);
    expect(await settlementsOf(tenant)).toEqual(['Clustering operation: 5']);
  });
});
