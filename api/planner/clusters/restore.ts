import { bulkRestoreRoute, restoreRoute } from '#api/shared/restore.ts';
import { clusterResource } from './cluster-resource.ts';

const restoration = {
  permission: 'edit',
  taken: { field: 'name', message: 'Another cluster of the sector has this name by now' },
} as const;

export const restoreCluster = restoreRoute(clusterResource, restoration);
export const bulkRestoreClusters = bulkRestoreRoute(clusterResource, restoration);
