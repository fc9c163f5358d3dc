import { describe, expect, it } from 'vitest';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { useClusteringRun } from './support/clustering-run.ts';
import { settlementsOf } from './support/rows.ts';

const run = useClusteringRun();

describe('saving clusters', () => {
  it('makes none of a group whose keywords somebody clustered or deleted meanwhile', async () => {
    const taken = await run.addKeywords(['garden hose', 'long garden hose']);
    const deleted = await run.addKeywords(['tea pot', 'glass tea pot']);
    const free = await run.addKeywords(['french press', 'large french press']);
    await run.propose([taken, deleted, free].map((memberIds) => ({ memberIds })));
    const byHand = await run.addCluster('By hand');
    await run.tenant.transaction(async (em) => {
      await em.nativeUpdate(Keyword, { id: { $in: taken } }, { clusterId: byHand });
      await em.nativeUpdate(Keyword, { id: { $in: deleted } }, { deletedAt: new Date() });
    });
    expect(await run.save()).toEqual({ keywords: 2, clusters: 1, leftOut: 0 });
    expect(await run.clusterNames()).toEqual(['By hand (mapped)', 'French press (mapped)']);
    expect(await run.tenant.fork().count(Keyword, { clusterId: byHand })).toBe(2);
  });

  it('gives every keyword its reason: why it is in its cluster, or why in none', async () => {
    const [member, alone] = await run.addKeywords(['french press', 'unicorn']);
    const leftOut = [{ id: String(alone), reason: 'Alone.' }];
    await run.propose([{ memberIds: [String(member)] }], { leftOut });
    await run.save();
    expect(await run.keywordOf(String(member))).toMatchObject({
      status: 'mapped',
      clusterScore: 0.8,
      sharedTerms: ['press'],
      leftOutReason: null,
    });
    expect(await run.keywordOf(String(alone))).toMatchObject({
      status: 'new',
      clusterId: null,
      leftOutReason: 'Alone.',
    });
  });

  it('lets keywords join a living cluster, which keeps its name', async () => {
    const living = await run.addCluster('Press');
    await run.addKeywords(['french press', 'best french press'], living);
    const [joining] = await run.addKeywords(['french press large']);
    await run.propose([{ memberIds: [String(joining)], clusterId: living, name: 'Other' }]);
    expect(await run.save()).toEqual({ keywords: 1, clusters: 1, leftOut: 0 });
    expect(await run.clusterNames()).toEqual(['Press (mapped)']);
    expect(await run.tenant.fork().count(Keyword, { clusterId: living })).toBe(3);
  });

  it('gives names that are unique in the sector, in any case of letters', async () => {
    await run.addCluster('FRENCH PRESS');
    const [one, two] = await run.addKeywords(['one press', 'two press']);
    await run.propose([
      { memberIds: [String(one)], name: 'french press' },
      { memberIds: [String(two)], name: 'French Press' },
    ]);
    await run.save();
    expect(await run.clusterNames()).toEqual([
      'FRENCH PRESS (new)',
      'One press (mapped)',
      'Two press (mapped)',
    ]);
  });

  it('changes nothing when a crash makes it do a batch again', async () => {
    const ids = await run.addKeywords(['french press', 'large french press']);
    await run.propose([{ memberIds: ids }]);
    await run.saveGroups();
    const before = await run.clusterNames();
    await run.saveGroups();
    const outcome = await run.finish();
    expect(await run.finish()).toEqual(outcome);
    expect(await run.clusterNames()).toEqual(before);
    expect(await settlementsOf(run.tenant)).toEqual(['Clustering operation: 10']);
  });

  it('says what all calls of the run cost', async () => {
    await run.propose([{ memberIds: await run.addKeywords(['french press']) }]);
    const call = { functionName: 'embed_keywords', provider: 'openai', model: 'm', attempt: 1 };
    const row = { ...call, accountId: run.tenant.accountId, latencyMilliseconds: 1 };
    await run.tenant.transaction(async (em) => {
      for (const [runId, costUsdMicros] of [
        [run.position.runId, 30],
        [run.position.runId, 12],
        [uuidv7(), 500],
      ] as const)
        await em.insert(AiRequestLog, { ...row, runId, costUsdMicros, status: 'ok' });
    });
    await run.save();
    const usage = await run.tenant.fork().findOneOrFail(CreditUsageLog, {});
    expect(Number(usage.costUsdMicros)).toBe(42);
  });
});

describe('a proposal that is over', () => {
  it.each(['discarded', 'proposed'] as const)(
    'is not saved by a late attempt: %s',
    async (status) => {
      const ids = await run.addKeywords(['french press', 'aero press']);
      const id = await run.propose([{ memberIds: ids }]);
      await run.tenant.transaction((em) => em.nativeUpdate(ClusterProposal, { id }, { status }));
      expect(await run.save()).toEqual({ keywords: 0, clusters: 0, leftOut: 0 });
      expect(await run.clusterNames()).toEqual([]);
      expect(await settlementsOf(run.tenant)).toEqual([]);
    },
  );

  it('of which keywords were archived meanwhile leaves them where they are', async () => {
    const [kept, archived] = await run.addKeywords(['french press', 'aero press']);
    await run.propose([{ memberIds: [String(kept), String(archived)] }]);
    await run.tenant.transaction((em) =>
      em.nativeUpdate(Keyword, { id: String(archived) }, { status: 'archived' }),
    );
    expect(await run.save()).toMatchObject({ keywords: 1 });
    expect(await run.keywordOf(String(archived))).toMatchObject({
      clusterId: null,
      status: 'archived',
    });
  });
});

describe('closing a proposal', () => {
  const statusOf = async (id: string) =>
    (await run.tenant.fork().findOneOrFail(ClusterProposal, { id })).status;

  it('of which nothing was saved discards it and charges nothing', async () => {
    const id = await run.propose([{ memberIds: await run.addKeywords(['french press']) }]);
    await run.close();
    expect(await statusOf(id)).toBe('discarded');
    expect(await settlementsOf(run.tenant)).toEqual([]);
  });

  it('of which some was saved keeps and charges that, once', async () => {
    const ids = await run.addKeywords(['french press', 'garden hose']);
    const id = await run.propose(ids.map((keywordId) => ({ memberIds: [keywordId] })));
    await run.saveGroups();
    // As if the second group were of a batch that was not saved.
    await run.tenant.transaction(async (em) => {
      await em.nativeUpdate(
        ClusterProposalGroup,
        { proposalId: id, position: 1 },
        { isSaved: false },
      );
      await em.nativeDelete(Cluster, { name: 'Garden hose' });
    });
    await run.close();
    await run.close();
    expect(await statusOf(id)).toBe('saved');
    expect(await run.clusterNames()).toEqual(['French press (mapped)']);
    expect(await settlementsOf(run.tenant)).toEqual(['Clustering operation: 5']);
  });
});
