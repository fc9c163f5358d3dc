import { deleteRoute } from '#api/shared/crud.ts';
import { deleteClusters } from '#entities/planner/delete-clusters.ts';
import { clusterResource } from './cluster-resource.ts';

export const deleteCluster = deleteRoute(clusterResource, 'edit', (em, { id }, user) =>
  em.transactional((inner) => deleteClusters(inner, [id], user.id)),
);
