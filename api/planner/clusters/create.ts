import { createRoute } from '#api/shared/crud.ts';
import { referencedSector } from '#api/shared/references.ts';
import { clusterBody } from '#contracts/api/planner/clusters.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { requireFreeName } from '#entities/planner/free-cluster-name.ts';
import { clusterResource } from './cluster-resource.ts';

export const createCluster = createRoute(clusterResource, {
  permission: 'edit',
  body: clusterBody,
  async make(em, { site_id, sector_id, ...fields }, { accountId }) {
    const { siteId, id: sectorId } = await referencedSector(em, site_id, sector_id);
    await requireFreeName(em, sectorId, fields.name);
    const place = { accountId, siteId, sectorId };
    const cluster = em.create(Cluster, { ...place, name: fields.name, touchedAt: new Date() });
    return em.assign(cluster, fields, { ignoreUndefined: true });
  },
});
