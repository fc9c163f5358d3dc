import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { ClusterChange } from './cluster-change.ts';

/** How many keywords were not put back as they were. */
interface Membership {
  /** Are no longer where the change had put them. */
  left: number;
  /** Were put into a cluster that the change made, by no change of its own. */
  freed: number;
  /** Are in the Trash, and stay there: restored, they are where they were before the change. */
  trashed: number;
}

/** Puts the keywords of a change back into the clusters they came from, with the reasons they had. */
export async function restoreMembership(
  em: EntityManager,
  { id, clusters }: ClusterChange,
): Promise<Membership> {
  const [found] = await em.execute<Omit<Membership, 'freed'>[]>(
    `with back as (
       update igny8_keywords keyword set cluster_id = moved.from_cluster_id
       from igny8_cluster_change_keywords moved
       where moved.change_id = ? and moved.keyword_id = keyword.id
         and keyword.cluster_id is not distinct from moved.to_cluster_id
       returning keyword.deleted_at)
     select (select count(*) from igny8_cluster_change_keywords where change_id = ?)::int
         - count(*)::int as "left",
       count(*) filter (where deleted_at is not null)::int as trashed
     from back`,
    [id, id],
  );
  await restoreReasons(em, id);
  const goneIds = clusters.flatMap((cluster) => (cluster.before === null ? cluster.id : []));
  const freed = await em.execute<unknown[]>(
    'update igny8_keywords set cluster_id = null where cluster_id = any(?::uuid[]) returning 1',
    [arrayLiteral(goneIds)],
  );
  return { left: found?.left ?? 0, trashed: found?.trashed ?? 0, freed: freed.length };
}

/** In a statement of its own: a keyword that changes its cluster loses the reasons that do not change with it. */
async function restoreReasons(em: EntityManager, changeId: string): Promise<void> {
  await em.execute(
    `update igny8_keywords keyword set cluster_score = reason.score, shared_terms = reason."sharedTerms",
       nearest_keyword_ids = reason."nearestKeywordIds", left_out_reason = reason."leftOutReason"
     from igny8_cluster_change_keywords moved
     cross join lateral jsonb_to_record(moved.from_reason) as reason
       (score float8, "sharedTerms" jsonb, "nearestKeywordIds" jsonb, "leftOutReason" text)
     where moved.change_id = ? and moved.keyword_id = keyword.id
       and keyword.cluster_id is not distinct from moved.from_cluster_id
       and (keyword.cluster_score, keyword.shared_terms, keyword.nearest_keyword_ids, keyword.left_out_reason)
         is distinct from (reason.score, reason."sharedTerms", reason."nearestKeywordIds", reason."leftOutReason")`,
    [changeId],
  );
}
