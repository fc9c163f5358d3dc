import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { conditionsOf, furtherQueries } from './content-conditions.ts';
import { contentResource } from './content-resource.ts';

export const listContent = listRoute(
  contentResource,
  declareList({
    search: ['title', 'slug', 'primaryKeyword'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      source: { property: 'source', kind: 'text' },
      sync_status: { property: 'syncStatus', kind: 'text' },
      entity_type: { property: 'entityType', kind: 'text' },
      content_structure: { property: 'contentStructure', kind: 'text' },
      cluster_id: { property: 'clusterId', kind: 'id' },
      task_id: { property: 'taskId', kind: 'id' },
      author_profile_id: { property: 'authorProfileId', kind: 'id' },
      external_id: { property: 'externalId', kind: 'text' },
      slug: { property: 'slug', kind: 'text' },
    },
    ranges: { word_count: { property: 'wordCount', kind: 'number' } },
    ordering: { title: 'title', word_count: 'wordCount', status: 'status' },
    hasTrash: true,
    further: furtherQueries,
    // A page of texts is a megabyte that no list shows.
    unread: [
      'htmlContent',
      'jsonBlocks',
      'structureData',
      'syncMetadata',
      'internalLinks',
      'optimizationScores',
      'sources',
      'findings',
    ],
  }),
  conditionsOf,
);
