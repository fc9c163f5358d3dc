import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { route } from '#api/shared/route.ts';
import { undoneClusterChange } from '#contracts/api/planner/cluster-changes.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';
import { undoClusterChange } from '#entities/planner/undo-cluster-change.ts';
import { clusterChangeResource } from './cluster-change-resource.ts';

export const undoClusterChangeRoute = route(
  {
    method: 'post',
    path: 'planner/cluster_changes/{id}/undo/',
    tag: 'Planner',
    throttle: 'planner',
    permission: 'edit',
    summary: 'Undo a change of clusters',
    description:
      'Membership, names, locks, deleted clusters and moved ideas, tasks and content are as they were before. 409 when a later change builds on this one, which `data` then names; when it was undone already; when a cluster was purged, or its name taken, meanwhile.',
    parameters: idParameters,
    target: (em, { id }) => findRow(em, ClusterChange, id),
    answer: one(undoneClusterChange),
  },
  ({ em, target, user }) =>
    em.transactional(async (inner) => {
      const { change, notes } = await undoClusterChange(inner, target.id, user.id);
      const present = await inner.refreshOrFail(change);
      return { ...clusterChangeResource.present(present), notes };
    }),
);
