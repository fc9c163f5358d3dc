import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentSectorRow, presentTime } from '#api/shared/present.ts';
import { clusterRow } from '#contracts/api/planner/clusters.ts';
import { Cluster } from '#entities/planner/cluster.ts';

/** What the database keeps, and what runs find out. */
const kept = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'pillar_keyword',
  'cohesion',
  'keywords_count',
  'volume',
  'mapped_pages',
  'touched_at',
  'cannibalised',
  'competing_content_id',
];

/** A cluster as the API answers it. */
export const clusterResource: Resource<Cluster, typeof clusterRow> = {
  entity: Cluster,
  path: 'planner/clusters/',
  tag: 'Planner',
  noun: 'cluster',
  throttle: 'planner',
  deletion:
    'Its keywords lose it and are new; ideas, tasks and content keep the link until it is purged. Can be undone with its keywords, or brought back from the Trash without them.',
  row: clusterRow,
  readOnlyFields: [...kept, 'status'],
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
    locked: cluster.locked,
    touched_at: presentTime(cluster.touchedAt),
    cannibalised: Boolean(cluster.competingContentId),
    competing_content_id: cluster.competingContentId ?? null,
  }),
};

/** Of one that is there its place stays, and its state may be set. */
export const changeableCluster: Resource<Cluster, typeof clusterRow> = {
  ...clusterResource,
  readOnlyFields: [...kept, 'site_id', 'sector_id'],
};
