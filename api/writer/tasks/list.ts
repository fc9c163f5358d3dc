import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { taskResource } from './task-resource.ts';

export const listTasks = listRoute(
  taskResource,
  declareList({
    search: ['title', 'keywords'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      cluster_id: { property: 'clusterId', kind: 'id' },
      idea_id: { property: 'ideaId', kind: 'id' },
      taxonomy_id: { property: 'taxonomyId', kind: 'id' },
      author_profile_id: { property: 'authorProfileId', kind: 'id' },
      content_type: { property: 'contentType', kind: 'text' },
      content_structure: { property: 'contentStructure', kind: 'text' },
      with_research: { property: 'withResearch', kind: 'boolean' },
    },
    ranges: { word_count: { property: 'wordCount', kind: 'number' } },
    ordering: { title: 'title', word_count: 'wordCount', status: 'status' },
    hasTrash: true,
  }),
);
