import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeftOutKeyword } from '#domain/planner/cluster-types.ts';
import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import type { PlannedGroup } from './plan-groups.ts';
import type { StoredKeyword } from './read-keywords.ts';

/** Rows of one statement. */
const rowsPerStatement = 5000;

interface MemberRow {
  keyword_id: string;
  group_position: number | null;
  from_cluster_id: string | null;
  is_move: boolean;
  score: number | null;
  shared_terms: string[];
  nearest_keyword_ids: string[];
  reason: string | null;
}

/**
 * Writes groups and members of a proposal anew: what an attempt before left is gone with it.
 *
 * @returns how many keywords would leave the cluster they are in
 */
export async function storeGroups(
  em: EntityManager,
  proposal: ClusterProposal,
  groups: readonly PlannedGroup[],
  leftOut: readonly LeftOutKeyword[],
  keywords: ReadonlyMap<string, StoredKeyword>,
): Promise<number> {
  for (const table of ['members', 'groups']) {
    await em.execute(`delete from igny8_cluster_proposal_${table} where proposal_id = ?`, [
      proposal.id,
    ]);
  }
  for (let from = 0; from < groups.length; from += rowsPerStatement) {
    await insertGroups(em, proposal, groups.slice(from, from + rowsPerStatement));
  }
  await nameAfterClusters(em, proposal.id);
  const members = [
    ...groups.flatMap((group) => group.members.map((member) => memberRow(group, member, keywords))),
    ...leftOut.map((left) => leftOutRow(left, keywords)),
  ];
  for (let from = 0; from < members.length; from += rowsPerStatement) {
    await insertMembers(em, proposal, members.slice(from, from + rowsPerStatement));
  }
  return members.filter(({ is_move }) => is_move).length;
}

/** A group that is or joins a cluster is shown under its name. */
async function nameAfterClusters(em: EntityManager, proposalId: string): Promise<void> {
  await em.execute(
    `update igny8_cluster_proposal_groups found set name = cluster.name, description = cluster.description
     from igny8_clusters cluster where cluster.id = found.cluster_id and found.proposal_id = ?`,
    [proposalId],
  );
}

function memberRow(
  group: PlannedGroup,
  member: PlannedGroup['members'][number],
  keywords: ReadonlyMap<string, StoredKeyword>,
): MemberRow {
  const from = keywords.get(member.id)?.clusterId ?? null;
  return {
    keyword_id: member.id,
    group_position: group.position,
    from_cluster_id: from,
    is_move: from !== null && from !== group.clusterId,
    score: member.score,
    shared_terms: member.sharedTerms,
    nearest_keyword_ids: member.nearestIds,
    reason: null,
  };
}

function leftOutRow(
  { id, reason, nearestId }: LeftOutKeyword,
  keywords: ReadonlyMap<string, StoredKeyword>,
): MemberRow {
  const from = keywords.get(id)?.clusterId ?? null;
  return {
    keyword_id: id,
    group_position: null,
    from_cluster_id: from,
    is_move: from !== null,
    score: null,
    shared_terms: [],
    nearest_keyword_ids: nearestId === null ? [] : [nearestId],
    reason,
  };
}

async function insertGroups(
  em: EntityManager,
  { id, accountId, siteId, sectorId }: ClusterProposal,
  groups: readonly PlannedGroup[],
): Promise<void> {
  const rows = groups.map((group) => ({
    position: group.position,
    key: group.key,
    pillar_keyword_id: group.pillarId,
    pillar_keyword: group.pillarKeyword,
    cohesion: group.cohesion,
    keywords_count: group.memberIds.length,
    volume: Math.min(group.volume, 2_147_483_647),
    cluster_id: group.clusterId,
    name: group.name,
    description: group.description,
    naming_batch: group.namingBatch,
  }));
  await em.execute(
    `insert into igny8_cluster_proposal_groups (account_id, site_id, sector_id, proposal_id, position, key,
       pillar_keyword_id, pillar_keyword, cohesion, keywords_count, volume, cluster_id, name, description, naming_batch)
     select ?, ?, ?, ?, row.* from jsonb_to_recordset(?::jsonb) as row (position int, key text,
       pillar_keyword_id uuid, pillar_keyword text, cohesion float8, keywords_count int, volume int,
       cluster_id uuid, name text, description text, naming_batch int)`,
    [accountId, siteId, sectorId, id, JSON.stringify(rows)],
  );
}

async function insertMembers(
  em: EntityManager,
  { id, accountId, siteId, sectorId }: ClusterProposal,
  rows: readonly MemberRow[],
): Promise<void> {
  await em.execute(
    `insert into igny8_cluster_proposal_members (account_id, site_id, sector_id, proposal_id, keyword_id,
       group_position, from_cluster_id, is_move, score, shared_terms, nearest_keyword_ids, reason)
     select ?, ?, ?, ?, row.* from jsonb_to_recordset(?::jsonb) as row (keyword_id uuid, group_position int,
       from_cluster_id uuid, is_move boolean, score float8, shared_terms jsonb, nearest_keyword_ids jsonb,
       reason text)`,
    [accountId, siteId, sectorId, id, JSON.stringify(rows)],
  );
}
