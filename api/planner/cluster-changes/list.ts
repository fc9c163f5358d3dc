import { raw } from '@mikro-orm/postgresql';
import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { queryValues } from '#contracts/api/shared/list-query.ts';
import { clusterChangeResource } from './cluster-change-resource.ts';

/** The cluster is one of those that the change made, changed or deleted. */
function concerning(clusterId: unknown): object {
  const condition = raw(
    (alias) => `${alias}.clusters @> ?::jsonb`,
    [JSON.stringify([{ id: clusterId }])],
  );
  return { [condition]: [] };
}

export const listClusterChanges = listRoute(
  clusterChangeResource,
  declareList({
    filters: {
      ...sectorFilters,
      kind: { property: 'kind', kind: 'text' },
      run_id: { property: 'runId', kind: 'id' },
    },
    presence: { undone: 'undoneAt' },
    further: { cluster_id: queryValues.id.optional() },
  }),
  ({ cluster_id: clusterId }) => (clusterId === undefined ? {} : concerning(clusterId)),
);
