import { one } from '#api/shared/answer.ts';
import { verdictsOf } from '#api/shared/bulk.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { bulkBody, bulkDeleted } from '#contracts/api/shared/bulk.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { deleteClusters } from '#entities/planner/delete-clusters.ts';

/** Not by `bulkDeleteRoute`, which would lock the clusters before their keywords. */
export const bulkDeleteClusters = route(
  {
    method: 'post',
    path: 'planner/clusters/bulk_delete/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Delete clusters',
    description: 'As the deletion of one; all of a sector are one change, which can be undone.',
    body: bulkBody,
    answer: one(bulkDeleted),
  },
  ({ em, body: { ids }, user }) =>
    em.transactional(async (inner) => {
      await findRows(inner, Cluster, ids);
      await deleteClusters(inner, ids, user.id);
      const { count, results } = verdictsOf(ids);
      return { deleted: count, results };
    }),
);
