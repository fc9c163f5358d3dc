import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentSectorRow } from '#api/shared/present.ts';
import { keywordRow } from '#contracts/api/planner/keywords.ts';
import { Keyword } from '#entities/planner/keyword.ts';

/** A keyword as the API answers it. */
export const keywordResource: Resource<Keyword, typeof keywordRow> = {
  entity: Keyword,
  path: 'planner/keywords/',
  tag: 'Planner',
  noun: 'keyword',
  throttle: 'planner',
  row: keywordRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', 'original_keyword', 'status'],
  present: (keyword) => ({
    ...presentSectorRow(keyword),
    keyword: keyword.keyword,
    original_keyword: keyword.originalKeyword,
    volume: keyword.volume ?? null,
    difficulty: keyword.difficulty ?? null,
    cpc: presentNumber(keyword.cpc),
    cpc_currency: keyword.cpcCurrency ?? null,
    intent: keyword.intent ?? null,
    country: keyword.country ?? null,
    cluster_id: keyword.clusterId ?? null,
    status: keyword.status,
    disabled: keyword.disabled,
  }),
};
