import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { keywordStatusBody } from '#contracts/api/planner/keywords.ts';
import { keywordStatusAfter } from '#domain/planner/keyword-status.ts';
import { refusedMove } from '#domain/shared/transitions.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { keywordResource } from './keyword-resource.ts';

export const bulkUpdateKeywordStatus = bulkUpdateRoute(keywordResource, {
  name: 'bulk_update_status',
  summary: 'Change the status of keywords',
  permission: 'edit',
  body: keywordStatusBody,
  async apply(em, keywords, { status: wish }) {
    const leftOut = new Map<string, string>();
    for (const { id, status: from, clusterId } of keywords) {
      const hasCluster = Boolean(clusterId);
      const refusal = refusedMove(() => keywordStatusAfter({ from, wish, hasCluster }));
      if (refusal !== undefined) leftOut.set(id, refusal);
    }
    const changing = keywords.filter(({ id, status }) => status !== wish && !leftOut.has(id));
    const ids = changing.map(({ id }) => id);
    if (ids.length > 0) await em.nativeUpdate(Keyword, { id: { $in: ids } }, { status: wish });
    return leftOut;
  },
});
