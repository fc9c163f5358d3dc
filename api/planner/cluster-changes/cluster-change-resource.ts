import type { Resource } from '#api/shared/crud.ts';
import { presentSectorRow, presentTime } from '#api/shared/present.ts';
import { clusterChangeRow } from '#contracts/api/planner/cluster-changes.ts';
import { ClusterChange } from '#entities/planner/cluster-change.ts';

/** A change of clusters as the API answers it. */
export const clusterChangeResource: Resource<ClusterChange, typeof clusterChangeRow> = {
  entity: ClusterChange,
  path: 'planner/cluster_changes/',
  tag: 'Planner',
  noun: 'cluster change',
  throttle: 'planner',
  row: clusterChangeRow,
  readOnlyFields: [],
  present: (change) => ({
    ...presentSectorRow(change),
    kind: change.kind,
    title: change.title,
    made_by_id: change.madeById ?? null,
    run_id: change.runId ?? null,
    undone_at: presentTime(change.undoneAt),
    undone_by_id: change.undoneById ?? null,
  }),
};
