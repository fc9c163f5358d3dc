import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { lockRow } from '#api/shared/lock-row.ts';
import { route } from '#api/shared/route.ts';
import type { Route } from '#api/shared/route-record.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { lockCluster } from '#entities/planner/change-cluster.ts';
import { Cluster } from '#entities/planner/cluster.ts';
import { clusterResource } from './cluster-resource.ts';

/** The same as PATCH `locked`; doing it again changes nothing. */
function lockRoute(name: 'lock' | 'unlock', summary: string): Route {
  return route(
    {
      method: 'post',
      path: `planner/clusters/{id}/${name}/`,
      tag: 'Planner',
      throttle: 'planner',
      permission: 'edit',
      summary,
      parameters: idParameters,
      target: (em, { id }) => findRow(em, Cluster, id),
      answer: one(clusterResource.row),
    },
    ({ em, target, user }) =>
      em.transactional(async (inner) => {
        const cluster = await lockRow(inner, Cluster, inner.merge(target));
        await lockCluster(inner, cluster, name === 'lock', user.id);
        return clusterResource.present(await inner.refreshOrFail(cluster));
      }),
  );
}

export const lockClusterRoute = lockRoute(
  'lock',
  'Lock a cluster: no run puts anything into it or takes anything out',
);
export const unlockClusterRoute = lockRoute('unlock', 'Unlock a cluster');
