import { beforeEach, describe, expect, it } from 'vitest';
import { defaultClusterSettings, type KeywordSelection } from '#domain/planner/cluster-settings.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterName } from '#entities/planner/cluster-name.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { ClusterProposalMember } from '#entities/planner/cluster-proposal-member.ts';
import { decideProposal } from '#entities/planner/decide-proposal.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { chooseKeywords, proposeClustering } from '#entities/planner/propose-clustering.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { startedRun } from '#tests/entities/support/runs.ts';
import { useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const grinders = ['coffee grinder', 'manual coffee grinder', 'electric coffee grinder'];
const hoses = ['garden hose', 'garden hose reel', 'expandable garden hose'];
let position: { accountId: string; runId: string; stage: string; percent: number };

async function beginRun(): Promise<void> {
  const runId = await startedRun(bench.tenant, 10);
  position = { accountId: bench.tenant.accountId, runId, stage: 'group', percent: 40 };
}
beforeEach(beginRun);

async function addKeywords(texts: readonly string[], clusterId: string | null = null) {
  const { place } = bench.tenant;
  const status = clusterId ? ('mapped' as const) : ('new' as const);
  const rows = texts.map((keyword) => {
    return { ...place, id: uuidv7(), keyword, originalKeyword: keyword, clusterId, status };
  });
  await bench.tenant.transaction((em) => em.insertMany(Keyword, rows));
  return rows.map(({ id }) => id);
}

async function addCluster(name: string, own: { locked?: boolean; touchedAt?: Date } = {}) {
  const id = uuidv7();
  const { place } = bench.tenant;
  await bench.tenant.transaction((em) => em.insert(Cluster, { ...place, id, name, ...own }));
  return id;
}

/** Chooses keywords as a start does, and groups them. */
async function group({
  isPreview = false,
  ...selection
}: KeywordSelection & { isPreview?: boolean } = {}) {
  const { runId } = position;
  await bench.tenant.transaction(async (em) => {
    const sector = await em.findOneOrFail(Sector, { id: bench.tenant.sectorId });
    const keywordIds = await chooseKeywords(em, sector, selection);
    const settings = { ...defaultClusterSettings, minimumSize: 2 };
    await proposeClustering(em, { sector, runId, keywordIds, selection, settings, isPreview });
  });
  return bench.once(`auto-cluster/${runId}`, (does) => does.groupKeywords(position));
}

const find = {
  proposal: () => bench.tenant.fork().findOneOrFail(ClusterProposal, { runId: position.runId }),
  groups: async () => {
    const { id } = await find.proposal();
    const options = { orderBy: { position: 'asc' } } as const;
    return bench.tenant.fork().find(ClusterProposalGroup, { proposalId: id }, options);
  },
  members: async () => {
    const { id } = await find.proposal();
    return bench.tenant.fork().find(ClusterProposalMember, { proposalId: id });
  },
};

describe('grouping keywords', () => {
  it('gives every keyword a group with its reason, or a reason why none', async () => {
    await addKeywords([...grinders, ...hoses, 'unicorn']);
    const found = await group();
    expect(found).toEqual({ namingBatches: 1, saveBatches: 1, awaitsApproval: false });
    expect(await find.groups()).toHaveLength(2);
    const members = await find.members();
    expect(members).toHaveLength(7);
    const [placed, leftOut] = [false, true].map((isLeftOut) =>
      members.filter(({ groupPosition }) => (groupPosition === null) === isLeftOut),
    );
    expect(placed).toHaveLength(6);
    for (const member of placed ?? []) {
      expect(member).toMatchObject({ score: expect.any(Number), reason: null });
    }
    expect(leftOut?.map(({ reason }) => reason)).toEqual([expect.stringMatching(/\w/)]);
  });

  it('again after a crash answers the same and writes nothing twice', async () => {
    await addKeywords([...grinders, ...hoses]);
    const found = await group();
    const again = await bench.once(`auto-cluster/${position.runId}`, (does) =>
      does.groupKeywords(position),
    );
    expect(again).toEqual(found);
    expect(await find.members()).toHaveLength(6);
  });

  it('lets new keywords join the living cluster they fit', async () => {
    const clusterId = await addCluster('Grinders');
    await addKeywords(grinders, clusterId);
    const [joining] = await addKeywords(['coffee grinder manual']);
    await addKeywords(hoses);
    await group();
    const groups = await find.groups();
    const joined = (await find.members()).find(({ keywordId }) => keywordId === joining);
    expect(groups[joined?.groupPosition ?? -1]?.clusterId).toBe(clusterId);
    // Nobody who is in a cluster already is asked about.
    expect(await find.members()).toHaveLength(4);
  });

  it('lets nothing join a locked cluster', async () => {
    const clusterId = await addCluster('Grinders', { locked: true });
    await addKeywords(grinders, clusterId);
    await addKeywords(['coffee grinder manual', ...hoses]);
    await group();
    expect((await find.groups()).map((found) => found.clusterId)).not.toContain(clusterId);
  });

  it('does not have the same members named a second time', async () => {
    await addKeywords(hoses);
    await group();
    const [hose] = await find.groups();
    const { accountId } = position;
    await bench.tenant.transaction((em) =>
      em.insert(ClusterName, {
        accountId,
        groupKey: hose?.key ?? '',
        name: 'Hoses',
        description: 'For gardens',
      }),
    );
    await beginRun();
    expect(await group()).toMatchObject({ namingBatches: 0 });
    expect((await find.groups())[0]).toMatchObject({ name: 'Hoses', namingBatch: null });
  });
});

describe('grouping anew, as a preview', () => {
  it('changes nothing, says what would move, and waits', async () => {
    const clusterId = await addCluster('Everything');
    const ids = await addKeywords([...grinders, ...hoses], clusterId);
    const found = await group({ includeClustered: true, isPreview: true });
    expect(found.awaitsApproval).toBe(true);
    // The larger part stays: the cluster keeps its id, and only the others would move.
    expect(await find.proposal()).toMatchObject({ status: 'proposed', movesCount: 3 });
    expect((await find.groups()).map((one) => one.clusterId)).toContain(clusterId);
    expect(await bench.tenant.fork().count(Keyword, { id: { $in: ids }, clusterId })).toBe(6);
    await bench.once(`auto-cluster/${position.runId}`, (does) => does.awaitWord(position));
    const run = await bench.tenant.fork().findOneOrFail(Run, { id: position.runId });
    expect(run.status).toBe('awaiting_approval');
  });

  it('that was turned down before the workflow heard of it still waits for the word', async () => {
    await addKeywords(hoses);
    await group({ isPreview: true });
    const { id } = await find.proposal();
    await bench.tenant.transaction((em) => decideProposal(em, id, 'discard'));
    const again = await bench.once(`auto-cluster/${position.runId}`, (does) =>
      does.groupKeywords(position),
    );
    expect(again.awaitsApproval).toBe(true);
  });

  it('leaves out what is in a cluster that a person has touched or locked', async () => {
    const touched = await addCluster('Mine', { touchedAt: new Date() });
    const locked = await addCluster('Locked', { locked: true });
    await addKeywords(grinders, touched);
    await addKeywords(['tea pot', 'glass tea pot'], locked);
    await addKeywords(hoses);
    await group({ includeClustered: true, isPreview: true });
    expect(await find.members()).toHaveLength(hoses.length);
    expect((await find.proposal()).movesCount).toBe(0);
  });
});
