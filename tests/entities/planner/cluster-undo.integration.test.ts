import { beforeEach, describe, expect, it } from 'vitest';
import { lockCluster, renameCluster } from '#entities/planner/change-cluster.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ContentIdea } from '#entities/planner/content-idea.ts';
import { deleteClusters } from '#entities/planner/delete-clusters.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { lockClusters } from '#entities/planner/lock-clusters.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { type ClusterWorld, createClusterWorld } from './cluster-world.ts';

const database = openDatabase();
let world: ClusterWorld;
let espresso: string;
let filter: string;
let beans: string;
let cups: string;

beforeEach(async () => {
  world = await createClusterWorld(database.orm, {
    Espresso: ['beans', 'cups', 'espresso'],
    Filter: ['filter'],
    '': ['tea'],
  });
  espresso = world.clusters.Espresso ?? '';
  filter = world.clusters.Filter ?? '';
  beans = world.keywords.beans ?? '';
  cups = world.keywords.cups ?? '';
});

/** Changes one cluster as a person does. */
const change = (id: string, work: (...of: Parameters<typeof rename>) => Promise<void>) =>
  world.tenant.transaction(async (em) => {
    const [cluster] = await lockClusters(em, [id]);
    if (!cluster) throw new Error('No such cluster');
    await work(em, cluster, world.userId);
  });
const rename = (em: Parameters<typeof renameCluster>[0], cluster: Cluster, userId: string) =>
  renameCluster(em, cluster, { name: 'Coffee', description: 'All of it' }, userId);

async function lastChange(): Promise<string> {
  const [last] = await world.tenant
    .fork()
    .execute<{ id: string }[]>(
      'select id from igny8_cluster_changes where account_id = ? order by created_at desc limit 1',
      [world.tenant.accountId],
    );
  return last?.id ?? '';
}

const setCluster = (id: string, fields: Partial<Cluster>) =>
  world.tenant.fork().nativeUpdate(Cluster, { id }, fields);
const setKeyword = (id: string, fields: Partial<Keyword>) =>
  world.tenant.fork().nativeUpdate(Keyword, { id }, fields);

describe('undo puts back', () => {
  it('a split: the keywords are back with their reasons, the new cluster is in the Trash', async () => {
    const before = await world.membership();
    const { clusterId, changeId } = await world.split([beans, cups], 'Things');
    expect(await world.cluster(clusterId)).toMatchObject({
      keywordsCount: 2,
      volume: 9,
      pillarKeyword: 'beans',
      status: 'mapped',
      touchedAt: expect.any(Date),
    });
    expect(await world.cluster(espresso)).toMatchObject({ keywordsCount: 1, cohesion: null });
    expect((await world.membership()).beans).toMatchObject({
      clusterId,
      clusterScore: null,
      sharedTerms: null,
    });
    await world.undo(changeId);
    expect(await world.membership()).toEqual(before);
    expect(await world.cluster(clusterId)).toMatchObject({
      keywordsCount: 0,
      deletedAt: expect.any(Date),
    });
  });

  it('a move into a cluster and out of every cluster, also of one that was left out', async () => {
    const before = await world.membership();
    const tea = world.keywords.tea ?? '';
    const into = await world.move([beans, tea], filter);
    expect(into.moved).toBe(2);
    expect((await world.membership()).tea).toMatchObject({ clusterId: filter, why: null });
    const out = await world.move([cups, beans], null);
    expect((await world.membership()).cups).toMatchObject({ clusterId: null, status: 'new' });
    await world.undo(out.changeId ?? '');
    await world.undo(into.changeId ?? '');
    expect(await world.membership()).toEqual(before);
  });

  it('a deletion: the cluster with its keywords', async () => {
    const before = await world.membership();
    await world.tenant.transaction((em) => deleteClusters(em, [espresso, filter], world.userId));
    expect(await world.membership()).toMatchObject({ beans: { clusterId: null, status: 'new' } });
    await world.undo(await lastChange());
    expect(await world.membership()).toEqual(before);
    expect(await world.cluster(filter)).toMatchObject({ keywordsCount: 1, deletedAt: null });
  });

  it('name, description and lock', async () => {
    await change(espresso, rename);
    const renaming = await lastChange();
    await change(espresso, (em, cluster) => lockCluster(em, cluster, true, world.userId));
    expect(await world.cluster(espresso)).toMatchObject({ name: 'Coffee', locked: true });
    await world.undo(await lastChange());
    await world.undo(renaming);
    expect(await world.cluster(espresso)).toMatchObject({
      name: 'Espresso',
      description: '',
      locked: false,
      touchedAt: null,
    });
  });

  it('a state that a person has given a keyword since stays', async () => {
    const { changeId } = await world.move([beans], filter);
    await setKeyword(beans, { status: 'archived' });
    await world.undo(changeId ?? '');
    expect((await world.membership()).beans).toMatchObject({
      clusterId: espresso,
      status: 'archived',
    });
  });
});

describe('undo tells what it leaves as it is', () => {
  it('a keyword in the Trash stays there, and is in its cluster again when it comes back', async () => {
    const { changeId } = await world.move([beans, cups], filter);
    await setKeyword(beans, { deletedAt: new Date() });
    expect(await world.undo(changeId ?? '')).toEqual(['1 keyword in the Trash, left there']);
    const keyword = await world.tenant.fork().findOneOrFail(Keyword, { id: beans });
    expect(keyword).toMatchObject({ deletedAt: expect.any(Date), clusterId: espresso });
    expect(await world.cluster(espresso)).toMatchObject({ keywordsCount: 2 });
  });

  it('a cluster does not stand for a keyword that is in the Trash by now', async () => {
    await setCluster(espresso, { pillarKeyword: 'beans' });
    const { changeId } = await world.move([cups], filter);
    await setKeyword(beans, { deletedAt: new Date() });
    await world.undo(changeId ?? '');
    expect((await world.cluster(espresso)).pillarKeyword).toBe('espresso');
  });

  it('a purged keyword is no more', async () => {
    const { changeId } = await world.move([beans, cups], filter);
    await world.tenant.fork().nativeDelete(Keyword, { id: beans });
    expect(await world.undo(changeId ?? '')).toEqual([]);
    expect((await world.membership()).cups).toMatchObject({ clusterId: espresso });
  });

  it('what came into the new cluster by another way, and links that were moved', async () => {
    const { clusterId, changeId } = await world.split([beans], 'Things');
    await setKeyword(world.keywords.tea ?? '', { clusterId });
    const things = { id: uuidv7(), ...world.tenant.place, ideaTitle: 'Things', clusterId };
    await world.tenant.fork().insert(ContentIdea, things);
    expect(await world.undo(changeId)).toEqual([
      '1 keyword joined a cluster that is gone now, left without one',
      '1 idea, task or content of a cluster that is in the Trash now, left there',
    ]);
    const idea = { id: uuidv7(), ...world.tenant.place, ideaTitle: 'Brew', clusterId: filter };
    await world.tenant.fork().insert(ContentIdea, idea);
    const merge = await world.merge([espresso, filter]);
    await world.tenant.fork().nativeUpdate(ContentIdea, { id: idea.id }, { clusterId: null });
    await setKeyword(world.keywords.filter ?? '', { clusterId: null });
    expect(await world.undo(merge)).toEqual([
      '1 keyword moved elsewhere meanwhile, left there',
      '1 idea, task or content moved elsewhere meanwhile, left there',
    ]);
  });
});

describe('undo is refused', () => {
  const expectRefusal = (changeId: string, message: string) =>
    expect(world.undo(changeId)).rejects.toMatchObject({
      code: 'conflict',
      errors: { non_field_errors: [message] },
    });

  it('a second time', async () => {
    const { changeId } = await world.split([beans], 'Things');
    await world.undo(changeId);
    await expectRefusal(changeId, 'This change was undone already');
  });

  it('while a later change builds on it, naming that; not for one beside it', async () => {
    const { changeId } = await world.split([beans], 'Things');
    await world.tenant
      .fork()
      .insert(Cluster, { ...world.tenant.place, id: uuidv7(), name: 'Beside' });
    await change(filter, rename);
    const merge = await world.merge([espresso, filter]);
    const message =
      'A later change builds on this one, undo it first: Merged "Coffee" into "Espresso"';
    await expectRefusal(changeId, message);
    await world.undo(merge);
    await world.undo(changeId);
    expect(await world.cluster(filter)).toMatchObject({ name: 'Coffee', keywordsCount: 1 });
  });

  it('while a later change moved one of its keywords on, though by way of no common cluster', async () => {
    const out = await world.move([beans, cups], null);
    const into = await world.move([beans], filter);
    const message =
      'A later change builds on this one, undo it first: Moved 1 keyword into "Filter"';
    await expectRefusal(out.changeId ?? '', message);
    await world.undo(into.changeId ?? '');
    await world.undo(out.changeId ?? '');
    expect((await world.membership()).beans).toMatchObject({ clusterId: espresso });
  });

  it('when a cluster was purged, or is in the Trash for so long that it could be', async () => {
    const merge = await world.merge([espresso, filter]);
    const message = '"Filter" is gone from the Trash and cannot be brought back';
    const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
    await setCluster(filter, { deletedAt: daysAgo(31) });
    await expectRefusal(merge, message);
    await world.tenant.fork().nativeDelete(Cluster, { id: filter });
    await expectRefusal(merge, message);
    expect((await world.membership()).filter).toMatchObject({ clusterId: espresso });
  });

  it('when a name was taken, naming it', async () => {
    const merge = await world.merge([espresso, filter]);
    const taker = { ...world.tenant.place, id: uuidv7(), name: 'FILTER' };
    await world.tenant.fork().insert(Cluster, taker);
    await expectRefusal(merge, 'Another cluster is called "FILTER" by now: rename it first');
    await setCluster(taker.id, { name: 'Pour over' });
    await world.undo(merge);
    expect(await world.cluster(filter)).toMatchObject({ name: 'Filter', deletedAt: null });
  });

  it('to another account', async () => {
    const merge = await world.merge([espresso, filter]);
    const other = await createClusterWorld(database.orm, {});
    await expect(other.undo(merge)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('moving and splitting refuse', () => {
  it('all keywords of a cluster, those of two, and those of none', async () => {
    const filterOnly = world.keywords.filter ?? '';
    await expect(world.split([filterOnly], 'New')).rejects.toMatchObject({
      code: 'unprocessable',
      errors: {
        keyword_ids: [
          'These are all keywords of the cluster: leave at least one, or give the cluster another name',
        ],
      },
    });
    const tea = world.keywords.tea ?? '';
    for (const keywords of [[beans, filterOnly], [tea], [beans, tea]]) {
      await expect(world.split(keywords, 'New')).rejects.toMatchObject({
        errors: { keyword_ids: ['All keywords must be of one cluster'] },
      });
    }
    await expect(world.split([beans], 'FILTER')).rejects.toMatchObject({ code: 'conflict' });
  });

  it('a cluster that is deleted or of another account, and keywords that are not there', async () => {
    await setCluster(filter, { deletedAt: new Date() });
    const other = await createTenant(database.orm);
    const theirs = { id: uuidv7(), ...other.place, name: 'Theirs' };
    await other.fork().insert(Cluster, theirs);
    for (const clusterId of [filter, theirs.id, uuidv7()]) {
      await expect(world.move([beans], clusterId)).rejects.toMatchObject({
        code: 'unprocessable',
        errors: { cluster_id: ['Cluster must belong to the sector of the keywords'] },
      });
    }
    await setKeyword(cups, { deletedAt: new Date() });
    await expect(world.move([beans, cups], null)).rejects.toMatchObject({ code: 'not_found' });
    expect((await world.membership()).beans).toMatchObject({ clusterId: espresso });
  });

  it('nothing, where a keyword is already: no change is written', async () => {
    expect(await world.move([beans, cups], espresso)).toEqual({ moved: 0, changeId: null });
    expect(await lastChange()).toBe('');
  });
});
