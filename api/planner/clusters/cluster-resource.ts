import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentSectorRow } from '#api/shared/present.ts';
import { clusterRow } from '#contracts/api/planner/clusters.ts';
import { Cluster } from '#entities/planner/cluster.ts';

/** A cluster as the API answers it. */
export const clusterResource: Resource<Cluster, typeof clusterRow> = {
  entity: Cluster,
  path: 'planner/clusters/',
  tag: 'Planner',
  noun: 'cluster',
  throttle: 'planner',
  row: clusterRow,
  readOnlyFields: [],
  present: (cluster) => ({
    ...presentSectorRow(cluster),
    name: cluster.name,
    description: cluster.description,
    pillar_keyword: cluster.pillarKeyword ?? null,
    cohesion: presentNumber(cluster.cohesion),
    status: cluster.status,
    disabled: cluster.disabled,
    keywords_count: cluster.keywordsCount,
    volume: cluster.volume,
    mapped_pages: cluster.mappedPages,
  }),
};
