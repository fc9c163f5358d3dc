import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { clusterRoles } from '#domain/writer/states.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import type { Content } from './content.ts';
import { ContentClusterMap } from './content-cluster-map.ts';

export interface ClusterPart {
  cluster_id: string;
  role: (typeof clusterRoles)[number];
}

/**
 * Gives a content exactly these parts in clusters of its sector, in the caller's transaction. A part that it
 * has already keeps where it came from; a new one was set by hand.
 *
 * @throws AppError `unprocessable` when a cluster it had no part in is not a living one of the sector
 */
export async function setClusterMaps(
  em: EntityManager,
  { id, accountId, siteId, sectorId }: Content,
  parts: readonly ClusterPart[],
): Promise<void> {
  const present = await em.find(ContentClusterMap, { contentId: id });
  // As GET gave it a part may be in a cluster that is in the Trash meanwhile.
  const known = new Set(present.map(({ clusterId }) => clusterId));
  const named = new Set(parts.map(({ cluster_id: clusterId }) => clusterId));
  const added = [...named].filter((clusterId) => !known.has(clusterId));
  const living = { id: { $in: added }, sectorId, deletedAt: null };
  if ((await em.count(Cluster, living)) < added.length) {
    throw unprocessable('cluster_maps', 'Clusters must belong to the selected sector');
  }
  const wanted = JSON.stringify(parts.map(({ cluster_id, role }) => ({ cluster_id, role })));
  await em.execute(
    `delete from igny8_content_cluster_maps map where map.content_id = ? and not exists (
       select 1 from jsonb_to_recordset(?::jsonb) as part (cluster_id uuid, role text)
       where part.cluster_id = map.cluster_id and part.role = map.role)`,
    [id, wanted],
  );
  await em.execute(
    `insert into igny8_content_cluster_maps
       (account_id, site_id, sector_id, content_id, cluster_id, role, source)
     select ?, ?, ?, ?, part.cluster_id, part.role, 'manual'
     from jsonb_to_recordset(?::jsonb) as part (cluster_id uuid, role text)
     on conflict (content_id, cluster_id, role) do nothing`,
    [accountId, siteId, sectorId, id, wanted],
  );
}
