import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { ideaResource } from './idea-resource.ts';

export const listIdeas = listRoute(
  ideaResource,
  declareList({
    search: ['ideaTitle'],
    filters: {
      ...sectorFilters,
      status: { property: 'status', kind: 'text' },
      cluster_id: { property: 'clusterId', kind: 'id' },
      content_type: { property: 'contentType', kind: 'text' },
      content_structure: { property: 'contentStructure', kind: 'text' },
      intent: { property: 'intent', kind: 'text' },
    },
    presence: {
      duplicate: {
        property: 'duplicateOfType',
        description: 'Whether it nearly repeats an idea, a task or a content of its site',
      },
    },
    ordering: { idea_title: 'ideaTitle', estimated_word_count: 'estimatedWordCount' },
    hasTrash: true,
  }),
);
