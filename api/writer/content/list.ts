import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { contentRow } from '#contracts/api/writer/content.ts';
import { Content } from '#entities/writer/content.ts';
import { presentContent } from './present-content.ts';

export const listContent = listRoute(
  {
    entity: Content,
    path: 'writer/content/',
    tag: 'Writer',
    noun: 'content item',
    throttle: 'content_read',
    row: contentRow,
    readOnlyFields: [],
    present: presentContent,
  },
  declareList({
    search: ['title'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      source: { property: 'source', kind: 'text' },
      sync_status: { property: 'syncStatus', kind: 'text' },
      entity_type: { property: 'entityType', kind: 'text' },
      cluster_id: { property: 'clusterId', kind: 'id' },
      task_id: { property: 'taskId', kind: 'id' },
    },
    ordering: { title: 'title', word_count: 'wordCount', status: 'status' },
    hasTrash: true,
  }),
);
