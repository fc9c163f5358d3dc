import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { BatchInput } from '#contracts/activities/planner.ts';
import { createClusterNames } from '#domain/planner/cluster-names.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { ClusterProposalGroup } from '#entities/planner/cluster-proposal-group.ts';
import { lockClusters } from '#entities/planner/lock-clusters.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import {
  choosePillars,
  type FreeMember,
  freeMembers,
  mapKeywords,
  markSaved,
  measureCohesion,
  membersOfGroups,
  type SavedGroup,
  withoutNestedLoops,
} from './membership-sql.ts';
import { isBeingSaved } from './proposal-state.ts';
import { recordReclustering } from './record-reclustering.ts';

/** Groups of one transaction: a second or two, during which their keywords are locked. */
export const groupsPerSaveBatch = 200;

/** Writes one batch of groups as clusters of the sector and maps their keywords, in one transaction. */
export function createSaveGroups({ orm }: Pick<ActivityDependencies, 'orm'>) {
  return async function saveGroups(input: BatchInput): Promise<void> {
    const key = stepKey('save-clusters');
    const from = input.batch * groupsPerSaveBatch;
    await withHeartbeat(() =>
      orm.em.transactional(async (em) => {
        const saved = await saveBatch(em, input.runId, {
          from,
          to: from + groupsPerSaveBatch,
          key,
        });
        const message = `Saved ${saved} cluster(s)`;
        await recordProgress(em, { ...input, message });
      }),
    );
  };
}

/**
 * Saves the groups at these positions that are not saved yet: again after a crash, it changes nothing.
 *
 * @param key names the step; ids of new clusters are derived from it
 * @returns how many became or joined a cluster
 */
export async function saveBatch(
  em: EntityManager,
  runId: string,
  { from, to, key }: { from: number; to: number; key: string },
): Promise<number> {
  const proposal = await em.findOneOrFail(
    ClusterProposal,
    { runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  // Turned down, cancelled or saved meanwhile: a late attempt must not write what nobody pays for.
  if (!isBeingSaved(proposal)) return 0;
  const groups = await em.find(
    ClusterProposalGroup,
    { proposalId: proposal.id, position: { $gte: from, $lt: to }, isSaved: false },
    { orderBy: { position: 'asc' } },
  );
  if (groups.length === 0) return 0;
  await withoutNestedLoops(em);
  const members = await freeMembers(em, proposal.id, { from, to });
  const living = await lockOpen(em, groups, members);
  const free = members.filter(
    ({ leaves }) => leaves === null || living.get(leaves)?.touchedAt === null,
  );
  const positions = new Set(free.map(({ position }) => position));
  // Of a group whose keywords somebody deleted, moved or clustered meanwhile nothing is left to save.
  const filled = groups.filter(({ position }) => positions.has(position));
  const keywordIds = free.map(({ id }) => id);
  let saved: SavedGroup[] = [];
  const clusterIds = [...living.keys()];
  await recordReclustering(em, proposal, { key, clusterIds }, async (note) => {
    saved = await takeClusters(em, proposal, filled, { living, key });
    await note(membersOfGroups(proposal.id, saved, keywordIds));
    await mapKeywords(em, proposal.id, saved, keywordIds);
    await choosePillars(em, [...clusterIds, ...saved.map(({ clusterId }) => clusterId)]);
    await measureCohesion(em, proposal, saved);
    return saved.map(({ clusterId }) => clusterId);
  });
  await markSaved(em, proposal.id, { from, to }, saved);
  return saved.length;
}

/**
 * Locks the clusters that are left and joined, after their keywords: the order in which the triggers come for
 * them, too.
 *
 * @returns those that still stand and take members, by id
 */
async function lockOpen(
  em: EntityManager,
  groups: readonly ClusterProposalGroup[],
  members: readonly FreeMember[],
): Promise<Map<string, Cluster>> {
  const joined = groups.flatMap(({ clusterId }) => clusterId ?? []);
  const left = members.flatMap(({ leaves }) => leaves ?? []);
  const clusters = await lockClusters(em, [...new Set([...joined, ...left])]);
  return new Map(clusters.filter(({ locked }) => !locked).map((cluster) => [cluster.id, cluster]));
}

/** The cluster of each group: the living one it joins, else a new one with a name nobody has. */
async function takeClusters(
  em: EntityManager,
  proposal: ClusterProposal,
  groups: readonly ClusterProposalGroup[],
  { living, key }: { living: ReadonlyMap<string, Cluster>; key: string },
): Promise<SavedGroup[]> {
  const { accountId, siteId, sectorId } = proposal;
  const names = await em.find(Cluster, { sectorId, deletedAt: null }, { fields: ['name'] });
  const chooseName = createClusterNames(names.map(({ name }) => name));
  const saved = groups.map((group) => {
    const joins = group.clusterId && living.has(group.clusterId) ? group.clusterId : null;
    return { group, position: group.position, clusterId: joins ?? stableId(key, group.key), joins };
  });
  const fresh = saved.filter(({ joins }) => joins === null);
  const rows = fresh.map(({ group, clusterId }) => ({
    id: clusterId,
    accountId,
    siteId,
    sectorId,
    name: chooseName(group.name ?? group.pillarKeyword, group.pillarKeyword),
    description: group.description ?? '',
    pillarKeyword: group.pillarKeyword,
    cohesion: group.cohesion,
  }));
  if (rows.length > 0) await em.insertMany(Cluster, rows);
  return saved.map(({ position, clusterId }) => ({ position, clusterId }));
}
