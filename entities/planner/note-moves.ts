import type { EntityManager } from '@mikro-orm/postgresql';

/** A statement that selects the id of each keyword and of the cluster it moves to, or null. */
interface Moves {
  sql: string;
  parameters: readonly unknown[];
}

/**
 * Notes where keywords are and why, before they move; in one statement, whatever their number. What is
 * there already is not noted.
 *
 * @returns how many are to move
 */
export async function noteMoves(
  em: EntityManager,
  changeId: string,
  { sql, parameters }: Moves,
): Promise<number> {
  const [noted] = await em.execute<{ count: number }[]>(
    `with noted as (
       insert into igny8_cluster_change_keywords (account_id, site_id, sector_id, change_id, keyword_id,
         from_cluster_id, to_cluster_id, from_reason)
       select keyword.account_id, keyword.site_id, keyword.sector_id, ?, keyword.id,
         keyword.cluster_id, moved.to_cluster_id, jsonb_build_object('score', keyword.cluster_score,
           'sharedTerms', keyword.shared_terms, 'nearestKeywordIds', keyword.nearest_keyword_ids,
           'leftOutReason', keyword.left_out_reason)
       from (${sql}) as moved (keyword_id, to_cluster_id)
       join igny8_keywords keyword on keyword.id = moved.keyword_id
       where keyword.cluster_id is distinct from moved.to_cluster_id
       returning 1)
     select count(*)::int as count from noted`,
    [changeId, ...parameters],
  );
  return noted?.count ?? 0;
}

/** Moves the keywords that were noted. */
export async function makeMoves(em: EntityManager, changeId: string): Promise<void> {
  await em.execute(
    `update igny8_keywords keyword set cluster_id = moved.to_cluster_id
     from igny8_cluster_change_keywords moved
     where moved.change_id = ? and moved.keyword_id = keyword.id`,
    [changeId],
  );
}
