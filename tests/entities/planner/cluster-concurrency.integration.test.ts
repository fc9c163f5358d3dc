import { beforeEach, expect, it } from 'vitest';
import { deleteClusters } from '#entities/planner/delete-clusters.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { type ClusterWorld, createClusterWorld } from './cluster-world.ts';

const database = openDatabase(20);
let world: ClusterWorld;
let [a, b, c] = ['', '', ''];

const texts = (letter: string) => Array.from({ length: 8 }, (_, index) => `${letter}${index}`);

beforeEach(async () => {
  world = await createClusterWorld(database.orm, {
    A: texts('a'),
    B: texts('b'),
    C: texts('c'),
  });
  [a = '', b = '', c = ''] = ['A', 'B', 'C'].map((name) => world.clusters[name]);
});

const keyword = (text: string) => world.keywords[text] ?? '';

/** What was refused, in the words of the API's error codes; PostgreSQL's own would stand out. */
async function outcomes(acts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(acts);
  return settled
    .map((act) =>
      act.status === 'fulfilled' ? 'done' : String((act.reason as { code?: string }).code),
    )
    .toSorted();
}

/** Every keyword is in one living cluster or in none, and every count is a recount. */
async function expectTrueCounts(): Promise<void> {
  const em = world.tenant.fork();
  const account = [world.tenant.accountId];
  const astray = await em.execute<unknown[]>(
    `select keyword.id from igny8_keywords keyword join igny8_clusters cluster on cluster.id = keyword.cluster_id
     where keyword.account_id = ? and cluster.deleted_at is not null`,
    account,
  );
  const miscounted = await em.execute<unknown[]>(
    `select cluster.name from igny8_clusters cluster
     left join igny8_keywords keyword on keyword.cluster_id = cluster.id and keyword.deleted_at is null
     where cluster.account_id = ? group by cluster.id
     having (cluster.keywords_count, cluster.volume)
       <> (count(keyword.id), coalesce(sum(keyword.effective_volume), 0))`,
    account,
  );
  expect({ astray, miscounted }).toEqual({ astray: [], miscounted: [] });
}

/** Undoes whatever stands, the last first. */
async function undoAll(): Promise<void> {
  const changes = await world.tenant.fork().execute<{ id: string }[]>(
    `select id from igny8_cluster_changes where account_id = ? and undone_at is null
       order by created_at desc, id desc`,
    [world.tenant.accountId],
  );
  for (const { id } of changes) await world.undo(id);
}

it('of two merges that share a cluster one is done and the other finds it gone', async () => {
  const before = await world.membership();
  expect(await outcomes([world.merge([a, b]), world.merge([c, b])])).toEqual(['done', 'not_found']);
  await expectTrueCounts();
  await undoAll();
  expect(await outcomes([world.merge([a, b]), world.merge([b, a])])).toEqual(['done', 'not_found']);
  await undoAll();
  expect(await world.membership()).toEqual(before);
});

it('a merge and moves out of and into its clusters are all done, in one order or the other', async () => {
  const before = await world.membership();
  const acts = [
    world.merge([a, b]),
    world.move([keyword('b1'), keyword('b2')], c),
    world.move([keyword('a1'), keyword('c1')], null),
    world.split([keyword('c2'), keyword('c3')], 'New'),
    world.move([keyword('c4')], a),
  ];
  expect(await outcomes(acts)).toEqual(['done', 'done', 'done', 'done', 'done']);
  await expectTrueCounts();
  await undoAll();
  expect(await world.membership()).toEqual(before);
});

it('a cluster that is deleted while keywords move into it keeps none', async () => {
  const acts = [
    world.tenant.transaction((em) => deleteClusters(em, [a], world.userId)),
    ...texts('b').map((text) => world.move([keyword(text)], a)),
  ];
  const found = await outcomes(acts);
  expect(found.filter((outcome) => !['done', 'unprocessable'].includes(outcome))).toEqual([]);
  expect(await world.cluster(a)).toMatchObject({
    keywordsCount: 0,
    deletedAt: expect.any(Date),
  });
  await expectTrueCounts();
});

it('nobody waits in a circle: volumes change while clusters merge, split, move and come back', async () => {
  const setVolume = (text: string) =>
    world.tenant.fork().nativeUpdate(Keyword, { id: keyword(text) }, { volume: 1 });
  for (let round = 0; round < 5; round += 1) {
    const acts = [
      world.merge([b, a]),
      ...texts('a').map(setVolume),
      ...texts('b').map(setVolume),
      world.move(texts('c').slice(round).map(keyword), b),
    ];
    expect(new Set(await outcomes(acts))).toEqual(new Set(['done']));
    await expectTrueCounts();
    await Promise.all([undoAll(), ...texts('b').map(setVolume)]);
    await expectTrueCounts();
  }
});

it('of two who undo the same change one does', async () => {
  const before = await world.membership();
  const changeId = await world.merge([a, b]);
  const found = await outcomes([world.undo(changeId), world.undo(changeId)]);
  expect(found).toEqual(['conflict', 'done']);
  expect(await world.membership()).toEqual(before);
});

it('of an undo and a change that builds on it, one gives way and nothing is lost', async () => {
  const changeId = await world.merge([a, b]);
  const found = await outcomes([world.undo(changeId), world.move([keyword('b1')], c)]);
  expect(found).toContain('done');
  await expectTrueCounts();
  await undoAll();
  expect((await world.membership()).b1).toMatchObject({ clusterId: b });
});

it('nobody waits in a circle: content is written in one cluster for the search of another', async () => {
  const write = (clusterId: string, primaryKeyword: string) => {
    const text = { title: 'Content', slug: uuidv7(), htmlContent: '<p>One</p>', wordCount: 1 };
    return world.tenant
      .fork()
      .insert(Content, { id: uuidv7(), ...world.tenant.place, ...text, clusterId, primaryKeyword });
  };
  for (let round = 0; round < 20; round += 1) {
    const acts: Promise<unknown>[] = [
      write(a, 'b1'),
      write(b, 'a1'),
      write(c, 'a2'),
      write(a, 'c2'),
    ];
    if (round % 4 === 0) acts.push(world.merge([b, c]));
    expect(new Set(await outcomes(acts))).toEqual(new Set(['done']));
    await undoAll();
    await expectTrueCounts();
    await world.tenant.fork().nativeDelete(Content, {});
  }
});
