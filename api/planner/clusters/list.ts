import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { clusterResource } from './cluster-resource.ts';

export const listClusters = listRoute(
  clusterResource,
  declareList({
    search: ['name'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      disabled: { property: 'disabled', kind: 'boolean' },
      locked: { property: 'locked', kind: 'boolean' },
    },
    presence: { cannibalised: 'competingContentId' },
    ranges: {
      volume: { property: 'volume', kind: 'number' },
      keywords_count: { property: 'keywordsCount', kind: 'number' },
    },
    ordering: { name: 'name', volume: 'volume', keywords_count: 'keywordsCount' },
    hasTrash: true,
  }),
);
