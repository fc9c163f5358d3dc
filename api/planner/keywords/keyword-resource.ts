import type { Resource } from '#api/shared/crud.ts';
import { presentNumber, presentSectorRow, presentTime } from '#api/shared/present.ts';
import { keywordRow } from '#contracts/api/planner/keywords.ts';
import { Keyword } from '#entities/planner/keyword.ts';

/** Figures that come from outside: growth fetches them, imports bring them. */
function presentMetrics(keyword: Keyword) {
  return {
    cpc: presentNumber(keyword.cpc),
    cpc_currency: keyword.cpcCurrency ?? null,
    paid_difficulty: keyword.paidDifficulty ?? null,
    serp_position: keyword.serpPosition ?? null,
    trend: keyword.trend ?? null,
    source: keyword.source ?? null,
    metrics_fetched_at: presentTime(keyword.metricsFetchedAt),
  };
}

/** Its cluster and why it is there, or why it is in none. */
function presentMembership(keyword: Keyword) {
  return {
    cluster_id: keyword.clusterId ?? null,
    cluster_score: presentNumber(keyword.clusterScore),
    shared_terms: keyword.sharedTerms ?? null,
    nearest_keyword_ids: keyword.nearestKeywordIds ?? null,
    left_out_reason: keyword.leftOutReason ?? null,
  };
}

/** A keyword as the API answers it. */
export const keywordResource: Resource<Keyword, typeof keywordRow> = {
  entity: Keyword,
  path: 'planner/keywords/',
  tag: 'Planner',
  noun: 'keyword',
  throttle: 'planner',
  deletion: 'It can be brought back from the Trash within 30 days.',
  row: keywordRow,
  readOnlyFields: [
    'id',
    'created_at',
    'updated_at',
    'deleted_at',
    'row_version',
    'original_keyword',
    'cluster_score',
    'shared_terms',
    'nearest_keyword_ids',
    'left_out_reason',
    'paid_difficulty',
    'serp_position',
    'trend',
    'source',
    'metrics_fetched_at',
  ],
  present: (keyword) => ({
    ...presentSectorRow(keyword),
    deleted_at: presentTime(keyword.deletedAt),
    keyword: keyword.keyword,
    original_keyword: keyword.originalKeyword,
    seed_keyword_id: keyword.seedKeywordId ?? null,
    volume: keyword.effectiveVolume ?? null,
    difficulty: keyword.effectiveDifficulty ?? null,
    volume_override: keyword.volumeOverride ?? null,
    difficulty_override: keyword.difficultyOverride ?? null,
    ...presentMetrics(keyword),
    intent: keyword.intent ?? keyword.seedIntent ?? null,
    country: keyword.country ?? null,
    attributes: keyword.attributes,
    ...presentMembership(keyword),
    status: keyword.status,
    disabled: keyword.disabled,
  }),
};
