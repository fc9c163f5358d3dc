import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import type { Keyword } from './keyword.ts';

/** Before keywords come back from the Trash: those whose cluster is gone meanwhile come back without one. */
export async function emptyGoneClusters(
  em: EntityManager,
  keywords: readonly Keyword[],
): Promise<void> {
  await em.execute(
    `update igny8_keywords keyword set cluster_id = null
     from igny8_clusters cluster
     where keyword.id = any(?::uuid[]) and cluster.id = keyword.cluster_id and cluster.deleted_at is not null`,
    [arrayLiteral(keywords.map(({ id }) => id))],
  );
}
