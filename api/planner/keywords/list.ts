import { listRoute } from '#api/shared/crud.ts';
import { declareList, sectorFilters } from '#api/shared/declare-list.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import { keywordResource } from './keyword-resource.ts';

/**
 * What the list of keywords can be asked for; export and clustering take the same. Figures and intent are
 * filtered and sorted by as they are shown: override, own, the seed's.
 */
export const keywordList = declareList({
  search: ['keyword'],
  searchIndex: { lookUp: 'igny8_search_keywords', normalise: normaliseKeyword },
  filters: {
    ...sectorFilters,
    status: { property: 'status', kind: 'text' },
    cluster_id: { property: 'clusterId', kind: 'id' },
    seed_keyword_id: { property: 'seedKeywordId', kind: 'id' },
    intent: { property: 'effectiveIntent', kind: 'text' },
    source: { property: 'source', kind: 'text' },
    country: { property: 'country', kind: 'text' },
    disabled: { property: 'disabled', kind: 'boolean' },
  },
  presence: { has_cluster: 'clusterId' },
  ranges: {
    volume: { property: 'effectiveVolume', kind: 'number' },
    difficulty: { property: 'effectiveDifficulty', kind: 'number' },
  },
  ordering: {
    volume: 'effectiveVolume',
    difficulty: 'effectiveDifficulty',
    keyword: 'keyword',
  },
  hasTrash: true,
});

export const listKeywords = listRoute(keywordResource, keywordList);
