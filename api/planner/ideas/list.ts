import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { queryValues } from '#contracts/api/shared/list-query.ts';
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
    ordering: { idea_title: 'ideaTitle', estimated_word_count: 'estimatedWordCount' },
    hasTrash: true,
    further: {
      duplicate: queryValues.boolean.optional().meta({
        description: 'Whether it nearly repeats an idea, a task or a content of its site',
      }),
    },
  }),
  ({ duplicate }) => {
    if (duplicate === undefined) return {};
    return { duplicateOfType: duplicate ? { $ne: null } : null };
  },
);
