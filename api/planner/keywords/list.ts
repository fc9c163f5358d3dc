import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { keywordResource } from './keyword-resource.ts';

/** What the list of keywords can be asked for; the export takes the same. */
export const keywordList = declareList({
  search: ['keyword'],
  filters: {
    ...sectorFilters,
    status: { property: 'status', kind: 'text' },
    cluster_id: { property: 'clusterId', kind: 'id' },
    intent: { property: 'intent', kind: 'text' },
  },
  ranges: {
    volume: { property: 'volume', kind: 'number' },
    difficulty: { property: 'difficulty', kind: 'number' },
  },
  ordering: { volume: 'volume', difficulty: 'difficulty', keyword: 'keyword' },
  hasTrash: true,
});

export const listKeywords = listRoute(keywordResource, keywordList);
