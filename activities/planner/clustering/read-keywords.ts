import type { EntityManager } from '@mikro-orm/postgresql';
import type { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

/** A keyword as the database gives it to clustering. */
export interface StoredKeyword {
  id: string;
  keyword: string;
  volume: number | null;
  intent: string | null;
  country: string | null;
  clusterId: string | null;
}

/**
 * Members of a living cluster that stand for all of it: enough to tell what it is about, few enough that a
 * sector full of clusters costs a run of fifty new keywords little.
 */
const anchorsPerCluster = 12;

const columns = `keyword.id, keyword.keyword, keyword.effective_volume as volume,
  keyword.effective_intent as intent, keyword.country, keyword.cluster_id as "clusterId"`;

/**
 * The keywords of the run that may be put into a group: those without a cluster and, when the customer clusters
 * anew, those in clusters that no person has touched or locked.
 */
export async function readMovable(
  em: EntityManager,
  { runId, selection }: ClusterProposal,
): Promise<StoredKeyword[]> {
  return em.execute<StoredKeyword[]>(
    `select ${columns}
     from igny8_cluster_proposals proposal
     cross join lateral unnest(proposal.keyword_ids) as chosen (id)
     join igny8_keywords keyword on keyword.id = chosen.id
     left join igny8_clusters cluster on cluster.id = keyword.cluster_id
     where proposal.run_id = ? and keyword.deleted_at is null and not keyword.disabled
       and keyword.status <> 'archived'
       and (keyword.cluster_id is null or (? and cluster.touched_at is null and not cluster.locked))
     order by keyword.id`,
    [runId, selection.includeClustered ?? false],
  );
}

/** Fixed members of the sector's living clusters, which new keywords may join; nothing joins a locked one. */
export async function readAnchors(
  em: EntityManager,
  sectorId: string,
  movableIds: readonly string[],
): Promise<StoredKeyword[]> {
  return em.execute<StoredKeyword[]>(
    `select id, keyword, volume, intent, country, "clusterId" from (
       select ${columns}, row_number() over (
         partition by keyword.cluster_id
         order by keyword.cluster_score desc nulls last, keyword.effective_volume desc nulls last, keyword.id
       ) as place
       from igny8_keywords keyword
       join igny8_clusters cluster on cluster.id = keyword.cluster_id
       left join unnest(?::uuid[]) as movable (id) on movable.id = keyword.id
       where keyword.sector_id = ? and keyword.deleted_at is null and cluster.deleted_at is null
         and not cluster.locked and not cluster.disabled and movable.id is null
     ) member
     where place <= ? order by id`,
    [arrayLiteral(movableIds), sectorId, anchorsPerCluster],
  );
}
