import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { taskResource } from './task-resource.ts';

export const listTasks = listRoute(
  taskResource,
  declareList({
    search: ['title'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      cluster_id: { property: 'clusterId', kind: 'id' },
      content_type: { property: 'contentType', kind: 'text' },
      content_structure: { property: 'contentStructure', kind: 'text' },
    },
    ordering: { title: 'title', word_count: 'wordCount', status: 'status' },
    hasTrash: true,
  }),
);
