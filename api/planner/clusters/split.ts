import { one } from '#api/shared/answer.ts';
import { findRows } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { changedCluster, splitBody } from '#contracts/api/planner/clusters.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { Keyword } from '#entities/planner/keyword.ts';
import { splitCluster } from '#entities/planner/split-cluster.ts';
import { clusterResource } from './cluster-resource.ts';

export const splitClusterRoute = route(
  {
    method: 'post',
    path: 'planner/clusters/split/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    isIdempotent: true,
    summary: 'Split keywords of a cluster off as a new one',
    body: splitBody,
    answer: one(changedCluster, { status: 201 }),
  },
  ({ em, body: { keyword_ids: keywordIds, name }, user }) =>
    em.transactional(async (inner) => {
      // Tells what was not granted (403) from what is not there (404).
      await findRows(inner, Keyword, keywordIds);
      const made = await splitCluster(inner, { keywordIds, name, madeById: user.id });
      const cluster = await inner.findOneOrFail(Cluster, { id: made.clusterId }, { refresh: true });
      return { ...clusterResource.present(cluster), change_id: made.changeId };
    }),
);
