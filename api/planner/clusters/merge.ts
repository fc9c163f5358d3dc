import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { changedCluster, mergeBody } from '#contracts/api/planner/clusters.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { mergeClusters } from '#entities/planner/merge-clusters.ts';
import { clusterResource } from './cluster-resource.ts';

export const mergeClustersRoute = route(
  {
    method: 'post',
    path: 'planner/clusters/merge/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Merge clusters into the first',
    description:
      'Keywords, ideas, tasks and content of the others move to the first, the others go into the Trash. Locked ones are merged, too: a lock holds runs back, not people.',
    body: mergeBody,
    answer: one(changedCluster),
  },
  ({ em, body: { ids, name }, user }) =>
    em.transactional(async (inner) => {
      // Tells what was not granted (403) from what is not there (404).
      const [kept] = await findRows(inner, Cluster, ids);
      const changeId = await mergeClusters(inner, { ids, name, madeById: user.id });
      const cluster = await inner.findOneOrFail(Cluster, { id: kept?.id ?? '' }, { refresh: true });
      return { ...clusterResource.present(cluster), change_id: changeId };
    }),
);
