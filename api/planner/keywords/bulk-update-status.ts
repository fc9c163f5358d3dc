import { bulkUpdateRoute } from '#api/shared/bulk.ts';
import { keywordStatusBody } from '#contracts/api/planner/keywords.ts';
import { keywordStatusAfter } from '#domain/planner/keyword-status.ts';
import { refusedMove } from '#domain/shared/transitions.ts';
import { keywordResource } from './keyword-resource.ts';

export const bulkUpdateKeywordStatus = bulkUpdateRoute(keywordResource, {
  name: 'bulk_update_status',
  summary: 'Change the status of keywords',
  permission: 'edit',
  body: keywordStatusBody,
  async apply(em, keywords, { status: wish }) {
    const leftOut = new Map<string, string>();
    for (const keyword of keywords) {
      const { id, status: from, clusterId } = keyword;
      const hasCluster = Boolean(clusterId);
      const refusal = refusedMove(() => {
        keyword.status = keywordStatusAfter({ from, wish, hasCluster });
      });
      if (refusal !== undefined) leftOut.set(id, refusal);
    }
    await em.flush();
    return leftOut;
  },
});
