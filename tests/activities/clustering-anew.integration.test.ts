import { describe, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { undoClusterChange } from '#entities/planner/undo-cluster-change.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { finishRun } from '#entities/system/finish-run.ts';
import { useClusteringRun } from './support/clustering-run.ts';
import { settlementsOf } from './support/rows.ts';

const run = useClusteringRun();

async function membership(): Promise<Record<string, string | null>> {
  const keywords = await run.tenant.fork().find(Keyword, {}, { orderBy: { keyword: 'asc' } });
  return Object.fromEntries(keywords.map(({ keyword, clusterId }) => [keyword, clusterId ?? null]));
}

const endRun = () =>
  run.tenant.transaction((em) => finishRun(em, { runId: run.position.runId, status: 'completed' }));

describe('clustering anew', () => {
  async function clustered(name: string, texts: string[], own: { touchedAt?: Date } = {}) {
    const clusterId = await run.addCluster(name, own);
    return { clusterId, ids: await run.addKeywords(texts, clusterId) };
  }

  it('moves keywords, and puts a cluster that is empty then into the Trash', async () => {
    const { clusterId, ids } = await clustered('Old', ['french press', 'aero press']);
    await run.propose([{ memberIds: ids, name: 'Presses' }]);
    expect(await run.save()).toEqual({ keywords: 2, clusters: 1, leftOut: 0 });
    expect(await run.clusterNames()).toEqual(['Presses (mapped)']);
    const old = await run.tenant.fork().findOneOrFail(Cluster, { id: clusterId });
    expect(old.deletedAt).toBeInstanceOf(Date);
  });

  it('is one change, which can be undone: everything is as it was, the Trash included', async () => {
    const old = await clustered('Old', ['french press', 'aero press', 'tea pot']);
    const other = await clustered('Other', ['garden hose']);
    const [press, aero, pot] = old.ids;
    const before = await membership();
    await run.propose(
      [
        { memberIds: [String(press), String(aero)], name: 'Presses' },
        { memberIds: other.ids, clusterId: other.clusterId },
      ],
      {
        leftOut: [{ id: String(pot), reason: 'Alone.' }],
        selection: { includeClustered: true },
      },
    );
    await run.save();
    expect(await run.clusterNames()).toEqual(['Other (mapped)', 'Presses (mapped)']);
    const changes = await run.tenant.fork().find(ClusterChange, {});
    expect(changes.map(({ kind }) => kind)).toEqual(['recluster']);
    await endRun();
    await run.tenant.transaction((em) => undoClusterChange(em, changes[0]?.id ?? '', uuidv7()));
    expect(await run.clusterNames()).toEqual(['Old (mapped)', 'Other (mapped)']);
    expect(await membership()).toEqual(before);
  });

  it('never takes keywords out of a cluster that a person has touched meanwhile', async () => {
    const { clusterId, ids } = await clustered('Mine', ['french press', 'aero press']);
    await run.propose([{ memberIds: ids, name: 'Presses' }]);
    await run.tenant.transaction((em) =>
      em.nativeUpdate(Cluster, { id: clusterId }, { touchedAt: new Date() }),
    );
    expect(await run.save()).toEqual({ keywords: 0, clusters: 0, leftOut: 0 });
    expect(await run.clusterNames()).toEqual(['Mine (mapped)']);
    expect(await run.tenant.fork().count(Keyword, { clusterId })).toBe(2);
  });

  it('costs only what was not paid for before', async () => {
    const ids = await run.addKeywords([
      'french press',
      'aero press',
      'garden hose',
      'long garden hose',
    ]);
    await run.propose([{ memberIds: ids, isNamedNow: true, name: 'All' }]);
    await run.save();
    expect(await settlementsOf(run.tenant)).toEqual(['Clustering operation: 10']);

    // The same keywords in groups whose names are known cost nothing.
    await run.beginRun();
    await run.propose([{ memberIds: ids, name: 'Known' }]);
    await run.save();
    expect(await settlementsOf(run.tenant)).toEqual(['Clustering operation: 10']);

    // Half of them in a group that had to be named: half the price.
    await run.beginRun();
    await run.propose([
      { memberIds: ids.slice(0, 2), name: 'Presses', isNamedNow: true },
      { memberIds: ids.slice(2), name: 'Known' },
    ]);
    await run.save();
    expect(await settlementsOf(run.tenant)).toEqual([
      'Clustering operation: 10',
      'Clustering operation: 5',
    ]);
  });
});
