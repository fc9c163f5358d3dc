import { one } from '#api/shared/answer.ts';
import { verdictsOf } from '#api/shared/bulk.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { moveBody, movedKeywords } from '#contracts/api/planner/clusters.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { moveKeywords } from '#entities/planner/move-keywords.ts';

export const moveKeywordsRoute = route(
  {
    method: 'post',
    path: 'planner/clusters/move/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Move keywords into a cluster, or out of their clusters',
    description: '`updated` counts those that were not there already.',
    body: moveBody,
    answer: one(movedKeywords),
  },
  ({ em, body: { keyword_ids: keywordIds, cluster_id: clusterId }, user }) =>
    em.transactional(async (inner) => {
      // Tells what was not granted (403) from what is not there (404).
      await findRows(inner, Keyword, keywordIds);
      const madeById = user.id;
      const { moved, changeId } = await moveKeywords(inner, { keywordIds, clusterId, madeById });
      const { results } = verdictsOf(keywordIds);
      return { updated: moved, results, change_id: changeId };
    }),
);
