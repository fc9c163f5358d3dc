/**
 * SQL: which `keyword` a cluster stands for, the first one: the most searched, of equals the one most like the
 * others, then the shorter one; by id, so that there is one answer. The same as of a group that a run makes.
 */
export const pillarOrder =
  'keyword.effective_volume desc nulls last, keyword.cluster_score desc nulls last, length(keyword.keyword), keyword.id';
