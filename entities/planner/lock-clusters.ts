import type { EntityManager } from '@mikro-orm/postgresql';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { Cluster } from './cluster.ts';

/** Rows that name the cluster they belong to, in the order in which they are locked. */
const linkedTables = ['igny8_content_ideas', 'igny8_tasks', 'igny8_contents', 'igny8_keywords'];

/**
 * Locks everything that belongs to clusters, before the clusters themselves: whoever changes a keyword
 * holds its row when the triggers come for its cluster, so the other way round two people would wait for
 * each other in a circle. The Trash is locked, too.
 */
export async function lockMembers(em: EntityManager, clusterIds: readonly string[]): Promise<void> {
  for (const table of linkedTables) {
    await em.execute(
      `select 1 from ${table} where cluster_id = any(?::uuid[]) order by id for no key update`,
      [arrayLiteral(clusterIds)],
    );
  }
}

/**
 * Locks clusters until the end of the transaction, in one order for everybody. From then on no keyword
 * joins or leaves them: who moves one comes for these locks, too.
 *
 * @returns as they are now, the living ones only, in the order of the ids
 */
export async function lockClusters(em: EntityManager, ids: readonly string[]): Promise<Cluster[]> {
  await em.execute(
    'select 1 from igny8_clusters where id = any(?::uuid[]) order by id for no key update',
    [arrayLiteral(ids)],
  );
  const found = await em.find(
    Cluster,
    { id: { $in: [...ids] }, deletedAt: null },
    { refresh: true },
  );
  const byId = new Map(found.map((cluster) => [cluster.id, cluster]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
