import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { pillarOrder } from './pillar-order.ts';

/**
 * After keywords were moved by hand: no run renames or empties these clusters from now on. The pillar is
 * chosen anew (`pillarOrder`). How alike the keywords are now, nobody has measured.
 */
export async function touchClusters(em: EntityManager, ids: readonly string[]): Promise<void> {
  await em.execute(
    `update igny8_clusters cluster set touched_at = clock_timestamp(), cohesion = null, pillar_keyword = (
       select keyword.keyword from igny8_keywords keyword
       where keyword.cluster_id = cluster.id and keyword.deleted_at is null
       order by ${pillarOrder} limit 1)
     where cluster.id = any(?::uuid[]) and cluster.deleted_at is null`,
    [arrayLiteral(ids)],
  );
}
