import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { lockClusters } from '#entities/planner/lock-clusters.ts';
import { noteMoves } from '#entities/planner/note-moves.ts';
import { recordChange } from '#entities/planner/record-change.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Run } from '#entities/system/run.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { type ClusterWorld, createClusterWorld } from './cluster-world.ts';

const database = openDatabase();
let world: ClusterWorld;
let espresso: string;
let runId: string;
let changeId: string;
let made: string;

beforeEach(async () => {
  world = await createClusterWorld(database.orm, {
    Espresso: ['beans', 'cups', 'espresso'],
    '': ['tea', 'green tea'],
  });
  espresso = world.clusters.Espresso ?? '';
  [runId, changeId, made] = [uuidv7(), uuidv7(), uuidv7()];
  const { accountId } = world.tenant;
  await world.tenant.fork().insert(Run, {
    id: runId,
    accountId,
    workflowId: runId,
    type: 'autoCluster',
    subject: runId,
    title: 'Clustering',
    input: { accountId, runId },
    status: 'running',
  });
});

/** One batch of a run: puts keywords into a cluster, with reasons of its own. */
const saveBatch = (texts: string[], clusterId: string, isNew: boolean) =>
  world.tenant.transaction(async (em) => {
    const keywordIds = texts.map((text) => world.keywords[text] ?? '');
    const { place } = world.tenant;
    await lockClusters(em, [espresso, made]);
    const record = { id: changeId, kind: 'recluster', title: 'Clustered keywords', place } as const;
    const clusterIds = isNew ? [espresso] : [espresso, made];
    await recordChange(em, { ...record, madeById: null, runId, clusterIds }, async (id) => {
      if (isNew) await em.insert(Cluster, { id: made, ...place, name: 'Tea' });
      await noteMoves(em, id, {
        sql: 'select id, ?::uuid from igny8_keywords where account_id = ? and keyword in (?, ?)',
        parameters: [clusterId, place.accountId, texts[0], texts[1] ?? texts[0]],
      });
      const why = { clusterScore: 0.9, sharedTerms: ['tea'], nearestKeywordIds: keywordIds };
      await em.nativeUpdate(Keyword, { id: { $in: keywordIds } }, { clusterId, ...why });
      return isNew ? { made: [made] } : {};
    });
  });

it('a run that saves in batches is one change, and undone as one', async () => {
  const before = await world.membership();
  await saveBatch(['tea', 'green tea'], made, true);
  await world.tenant.fork().nativeUpdate(Cluster, { id: espresso }, { pillarKeyword: 'cups' });
  await saveBatch(['beans'], made, false);
  expect(await world.membership()).toMatchObject({
    beans: { clusterId: made, clusterScore: 0.9 },
    tea: { clusterId: made, why: null },
  });
  expect(await world.change(changeId)).toMatchObject({
    kind: 'recluster',
    runId,
    madeById: null,
    clusters: [
      { id: espresso, before: { pillarKeyword: null }, after: { pillarKeyword: 'cups' } },
      { id: made, before: null, after: { name: 'Tea' } },
    ],
  });

  await expect(world.undo(changeId)).rejects.toMatchObject({
    errors: { non_field_errors: ['The run that makes this change is still going'] },
  });
  await world.tenant.fork().nativeUpdate(Run, { id: runId }, { status: 'completed' });
  expect(await world.undo(changeId)).toEqual([]);
  expect(await world.membership()).toEqual(before);
  expect(await world.cluster(made)).toMatchObject({
    deletedAt: expect.any(Date),
    keywordsCount: 0,
  });
});

it('what a person does to its clusters afterwards is undone first', async () => {
  await saveBatch(['tea', 'green tea'], made, true);
  await world.tenant.fork().nativeUpdate(Run, { id: runId }, { status: 'completed' });
  const { changeId: moved } = await world.move([world.keywords.tea ?? ''], null);
  await expect(world.undo(changeId)).rejects.toMatchObject({
    extra: { data: { id: moved, title: 'Took 1 keyword out of clusters' } },
  });
  await world.undo(moved ?? '');
  expect(await world.undo(changeId)).toEqual([]);
});
