import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { pillarOrder } from '#entities/planner/pillar-order.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** Positions of groups, `from` up to and without `to`. */
interface Positions {
  from: number;
  to: number;
}

/** A group and the cluster its members go to. */
export interface SavedGroup {
  position: number;
  clusterId: string;
}

/** A keyword that may follow its group. */
export interface FreeMember {
  id: string;
  position: number;
  /** The cluster it is in; null: none. */
  leaves: string | null;
}

/** Still where it was when it was grouped, and still to be clustered. */
const isWhereItWas = `keyword.deleted_at is null and not keyword.disabled and keyword.status <> 'archived'
       and keyword.cluster_id is not distinct from member.from_cluster_id`;

/**
 * For the rest of the transaction: thousands of rows are joined that the run has only just written, so the
 * database's statistics take them for a few, and it would go through all keywords for each of them.
 */
export async function withoutNestedLoops(em: EntityManager): Promise<void> {
  await em.execute('set local enable_nestloop = off');
}

/** Keywords that fit no group and are where they were, in no cluster that a person has taken into hand. */
const leftOut = `with member as materialized (
       select keyword_id, from_cluster_id, reason from igny8_cluster_proposal_members
       where proposal_id = ? and group_position is null),
     there as materialized (
       select keyword.id, keyword.cluster_id, member.reason
       from member join igny8_keywords keyword on keyword.id = member.keyword_id where ${isWhereItWas}),
     left_out as materialized (
       select there.id, there.reason from there where there.cluster_id is null or exists (
         select 1 from igny8_clusters own
         where own.id = there.cluster_id and own.touched_at is null and not own.locked))`;

/**
 * Members of the groups that nobody has moved, deleted or clustered by hand meanwhile; locked, in one order.
 * Whether their cluster may be left is for the caller to see, who locks it.
 */
export async function freeMembers(
  em: EntityManager,
  proposalId: string,
  { from, to }: Positions,
): Promise<FreeMember[]> {
  return em.execute<FreeMember[]>(
    `with member as materialized (
       select keyword_id, group_position, from_cluster_id from igny8_cluster_proposal_members
       where proposal_id = ? and group_position >= ? and group_position < ?)
     select keyword.id, member.group_position as position, keyword.cluster_id as leaves
     from member join igny8_keywords keyword on keyword.id = member.keyword_id
     where ${isWhereItWas}
     order by keyword.id for no key update of keyword`,
    [proposalId, from, to],
  );
}

/** The keywords and the cluster each goes to, as a query. */
export function membersOfGroups(
  proposalId: string,
  groups: readonly SavedGroup[],
  keywordIds: readonly string[],
) {
  return {
    sql: `select member.keyword_id, target.cluster_id from igny8_cluster_proposal_members member
       join unnest(?::int[], ?::uuid[]) as target (position, cluster_id) on target.position = member.group_position
       where member.proposal_id = ? and member.keyword_id = any(?::uuid[])`,
    parameters: [
      arrayLiteral(groups.map(({ position }) => position)),
      arrayLiteral(groups.map(({ clusterId }) => clusterId)),
      proposalId,
      arrayLiteral(keywordIds),
    ],
  };
}

/** Puts the keywords into their group's cluster, each with its reason; triggers map and count them. Who stays keeps theirs. */
export async function mapKeywords(
  em: EntityManager,
  proposalId: string,
  groups: readonly SavedGroup[],
  keywordIds: readonly string[],
): Promise<void> {
  const { sql, parameters } = membersOfGroups(proposalId, groups, keywordIds);
  await em.execute(
    `update igny8_keywords keyword set cluster_id = target.cluster_id, cluster_score = member.score,
       shared_terms = member.shared_terms, nearest_keyword_ids = member.nearest_keyword_ids
     from (${sql}) as target (keyword_id, cluster_id)
     join igny8_cluster_proposal_members member on member.keyword_id = target.keyword_id and member.proposal_id = ?
     where keyword.id = target.keyword_id and keyword.cluster_id is distinct from target.cluster_id`,
    [...parameters, proposalId],
  );
}

/** Notes which cluster each group has become; of one that came to nothing, that it is done with. */
export async function markSaved(
  em: EntityManager,
  proposalId: string,
  { from, to }: Positions,
  groups: readonly SavedGroup[],
): Promise<void> {
  await em.execute(
    `update igny8_cluster_proposal_groups found set is_saved = true, cluster_id = (
       select target.cluster_id from unnest(?::int[], ?::uuid[]) as target (position, cluster_id)
       where target.position = found.position)
     where found.proposal_id = ? and found.position >= ? and found.position < ?`,
    [
      arrayLiteral(groups.map(({ position }) => position)),
      arrayLiteral(groups.map(({ clusterId }) => clusterId)),
      proposalId,
      from,
      to,
    ],
  );
}

/** The keyword a cluster stands for. A person's cluster keeps its own. */
export async function choosePillars(
  em: EntityManager,
  clusterIds: readonly string[],
): Promise<void> {
  await em.execute(
    `update igny8_clusters cluster set pillar_keyword = best.keyword
     from (
       select distinct on (keyword.cluster_id) keyword.cluster_id, keyword.keyword from igny8_keywords keyword
       where keyword.cluster_id = any(?::uuid[]) and keyword.deleted_at is null
       order by keyword.cluster_id, ${pillarOrder}
     ) best
     where cluster.id = best.cluster_id and cluster.touched_at is null
       and cluster.pillar_keyword is distinct from best.keyword`,
    [arrayLiteral(clusterIds)],
  );
}

/**
 * Cohesion of clusters that keywords have joined: nobody has measured it. Where clusters are made anew a group
 * is the whole of its cluster, and its cohesion is the cluster's.
 */
export async function measureCohesion(
  em: EntityManager,
  { id, selection }: ClusterProposal,
  groups: readonly SavedGroup[],
): Promise<void> {
  await em.execute(
    `update igny8_clusters cluster
     set cohesion = case when ? and cluster.touched_at is null then found.cohesion end
     from unnest(?::int[], ?::uuid[]) as target (position, cluster_id)
     join igny8_cluster_proposal_groups found on found.position = target.position and found.proposal_id = ?
     where cluster.id = target.cluster_id and found.cluster_id = target.cluster_id`,
    [
      selection.includeClustered ?? false,
      arrayLiteral(groups.map(({ position }) => position)),
      arrayLiteral(groups.map(({ clusterId }) => clusterId)),
      id,
    ],
  );
}

/** Keywords that leave their cluster for none, as a query. */
export function membersLeftOut(proposalId: string) {
  return { sql: `${leftOut} select id, null::uuid from left_out`, parameters: [proposalId] };
}

/** Keywords that fit no group say why; one that was in a cluster leaves it. */
export async function explainLeftOut(em: EntityManager, proposalId: string): Promise<void> {
  await em.execute(
    `${leftOut} update igny8_keywords keyword set left_out_reason = left_out.reason, cluster_id = null
     from left_out where keyword.id = left_out.id`,
    [proposalId],
  );
}

/** Clusters that the run takes keywords out of. */
export async function clustersLeft(em: EntityManager, proposalId: string): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct from_cluster_id as id from igny8_cluster_proposal_members
     where proposal_id = ? and is_move and from_cluster_id is not null`,
    [proposalId],
  );
  return rows.map(({ id }) => id);
}

/** Locks the keywords that leave their cluster for none: before the clusters, as the triggers do. */
export async function lockLeftOut(em: EntityManager, proposalId: string): Promise<void> {
  const { sql, parameters } = membersLeftOut(proposalId);
  await em.execute(
    `select 1 from igny8_keywords where id in (select id from (${sql}) as left_out (id, none))
     order by id for no key update`,
    parameters,
  );
}

/** Clusters that the run has emptied go to the Trash, unless something was planned or written for them. */
export async function removeEmptied(em: EntityManager, proposalId: string): Promise<void> {
  await em.execute(
    `update igny8_clusters cluster set deleted_at = now()
     where cluster.id in (
       select member.from_cluster_id from igny8_cluster_proposal_members member
       where member.proposal_id = ? and member.is_move)
       and cluster.deleted_at is null and cluster.keywords_count = 0 and cluster.touched_at is null
       and not cluster.locked and cluster.mapped_pages = 0
       and not exists (select 1 from igny8_content_ideas idea
         where idea.cluster_id = cluster.id and idea.deleted_at is null)
       and not exists (select 1 from igny8_tasks task
         where task.cluster_id = cluster.id and task.deleted_at is null)`,
    [proposalId],
  );
}
