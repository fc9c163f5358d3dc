import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { pillarOrder } from './pillar-order.ts';

/** A cluster that stands for a keyword whose text changes stands for the new text. */
export async function renamePillar(
  em: EntityManager,
  clusterId: string,
  texts: { from: string; to: string },
): Promise<void> {
  await em.execute(
    'update igny8_clusters set pillar_keyword = ? where id = ? and pillar_keyword = ?',
    [texts.to, clusterId, texts.from],
  );
}

/**
 * Clusters that lost the keyword they stand for, to the Trash, stand for the first of those they have
 * (`pillarOrder`); empty ones for none.
 */
export async function replacePillars(
  em: EntityManager,
  clusterIds: readonly string[],
): Promise<void> {
  await em.execute(
    `update igny8_clusters cluster set pillar_keyword = (
       select keyword.keyword from igny8_keywords keyword
       where keyword.cluster_id = cluster.id and keyword.deleted_at is null
       order by ${pillarOrder} limit 1)
     where cluster.id = any(?::uuid[]) and cluster.pillar_keyword is not null and not exists (
       select 1 from igny8_keywords keyword
       where keyword.cluster_id = cluster.id and keyword.deleted_at is null
         and keyword.keyword = cluster.pillar_keyword)`,
    [arrayLiteral(clusterIds)],
  );
}
