import { beforeEach, expect, it } from 'vitest';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Content } from '#entities/writer/content.ts';
import { Task } from '#entities/writer/task.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { type ClusterWorld, createClusterWorld } from './cluster-world.ts';

const database = openDatabase();
let world: ClusterWorld;
let espresso: string;
let filter: string;
let grinder: string;

beforeEach(async () => {
  world = await createClusterWorld(database.orm, {
    Espresso: ['espresso', 'espresso beans'],
    Filter: ['filter coffee maker'],
    Grinder: ['grinder'],
    '': ['tea'],
  });
  [espresso, filter, grinder] = [
    world.clusters.Espresso as string,
    world.clusters.Filter as string,
    world.clusters.Grinder as string,
  ];
});

/** An idea, a task and a content of a cluster. */
async function fillCluster(clusterId: string): Promise<[string, string, string]> {
  const em = world.tenant.fork();
  const [ideaId, taskId, contentId] = [uuidv7(), uuidv7(), uuidv7()];
  const row = { ...world.tenant.place, clusterId };
  await em.insert(ContentIdea, { id: ideaId, ...row, ideaTitle: `Idea ${ideaId}` });
  await em.insert(Task, { id: taskId, ...row, title: 'Task' });
  const text = { title: 'Content', slug: 'content', htmlContent: '<p>One</p>', wordCount: 1 };
  await em.insert(Content, { id: contentId, ...row, ...text });
  return [ideaId, taskId, contentId];
}

async function clustersOf([ideaId, taskId, contentId]: [string, string, string]) {
  const em = world.tenant.fork();
  const rows = [
    await em.findOneOrFail(ContentIdea, { id: ideaId }),
    await em.findOneOrFail(Task, { id: taskId }),
    await em.findOneOrFail(Content, { id: contentId }),
  ];
  return rows.map(({ clusterId }) => clusterId);
}

it('leaves the first with all keywords, ideas, tasks and content, and the others in the Trash', async () => {
  const rows = await fillCluster(filter);
  await world.merge([espresso, filter, grinder], 'Coffee');
  expect(await world.cluster(espresso)).toMatchObject({
    name: 'Coffee',
    keywordsCount: 4,
    volume: 'espresso'.length + 'espresso beans'.length + 'filter coffee maker'.length + 7,
    mappedPages: 1,
    pillarKeyword: 'filter coffee maker',
    cohesion: null,
    status: 'active',
    touchedAt: expect.any(Date),
  });
  for (const id of [filter, grinder]) {
    expect(await world.cluster(id)).toMatchObject({
      deletedAt: expect.any(Date),
      keywordsCount: 0,
      volume: 0,
      mappedPages: 0,
    });
  }
  expect(await clustersOf(rows)).toEqual([espresso, espresso, espresso]);
});

it('stands for the shorter of two keywords that are searched as much', async () => {
  for (const volume of [90, null]) {
    const em = world.tenant.fork();
    await em.nativeUpdate(Keyword, {}, { volume });
    const { espresso: short = '', 'espresso beans': long = '' } = world.keywords;
    await world.move([long, short], filter);
    await world.move([long, short], espresso);
    expect((await world.cluster(espresso)).pillarKeyword).toBe('espresso');
    // Older, so that its id comes first.
    const text = { keyword: 'espresso coffee', originalKeyword: 'espresso coffee', volume };
    const id = `00000000-0000-7000-8000-00000000000${volume === null ? 0 : 1}`;
    await em.insert(Keyword, { id, ...world.tenant.place, ...text });
    await world.move([id], espresso);
    expect((await world.cluster(espresso)).pillarKeyword).toBe('espresso');
    await em.nativeDelete(Keyword, { id });
  }
});

it('is undone to the last column: membership and its reasons, names, links, the Trash', async () => {
  const rows = await fillCluster(filter);
  const before = await world.membership();
  const clustersBefore = await Promise.all([espresso, filter, grinder].map(world.cluster));
  const changeId = await world.merge([espresso, filter, grinder], 'Filter');
  expect(await world.undo(changeId)).toEqual([]);
  expect(await world.membership()).toEqual(before);
  expect(await clustersOf(rows)).toEqual([filter, filter, filter]);
  const clustersAfter = await Promise.all([espresso, filter, grinder].map(world.cluster));
  const changing = { rowVersion: expect.any(Number), updatedAt: expect.any(Date) };
  expect(clustersAfter).toEqual(clustersBefore.map((cluster) => Object.assign(cluster, changing)));
  const change = await world.change(changeId);
  expect(change).toMatchObject({ undoneAt: expect.any(Date), undoneById: world.userId });
});

it('keeps the name of the first when none is given, and says what was merged', async () => {
  const changeId = await world.merge([espresso, filter]);
  const change = await world.change(changeId);
  expect(change).toMatchObject({
    kind: 'merge',
    title: 'Merged "Filter" into "Espresso"',
    madeById: world.userId,
    runId: null,
    undoneAt: null,
    clusters: [
      { id: espresso, before: { name: 'Espresso' }, after: { name: 'Espresso' } },
      { id: filter, before: { name: 'Filter' }, after: null },
    ],
  });
});

it('may take the name of one that goes, but of no other', async () => {
  await expect(world.merge([espresso, filter], 'GRINDER')).rejects.toMatchObject({
    code: 'conflict',
    errors: { name: ['A cluster of this sector is called "Grinder" already'] },
  });
  await world.merge([espresso, filter], 'FILTER');
  expect((await world.cluster(espresso)).name).toBe('FILTER');
});

it('takes locked clusters, too: a lock holds back runs, not people', async () => {
  await world.tenant.fork().nativeUpdate(Cluster, { id: filter }, { locked: true });
  const changeId = await world.merge([espresso, filter]);
  expect(await world.cluster(espresso)).toMatchObject({ keywordsCount: 3, locked: false });
  await world.undo(changeId);
  expect(await world.cluster(filter)).toMatchObject({ keywordsCount: 1, locked: true });
});

it('refuses one cluster, clusters of two sectors, and what is not there', async () => {
  await expect(world.merge([espresso])).rejects.toMatchObject({
    code: 'unprocessable',
    errors: { ids: ['Name at least two clusters'] },
  });
  await expect(world.merge([espresso, uuidv7()])).rejects.toMatchObject({ code: 'not_found' });
  const other = await createTenant(database.orm);
  const theirs = uuidv7();
  await other.fork().insert(Cluster, { id: theirs, ...other.place, name: 'Theirs' });
  await expect(world.merge([espresso, theirs])).rejects.toMatchObject({ code: 'not_found' });
  expect((await world.cluster(espresso)).keywordsCount).toBe(2);
});
