import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { updateRoute } from '#api/shared/crud.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { clusterPatch, clusterPut } from '#contracts/api/planner/clusters.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { type ClusterStatus, clusterMachine } from '#domain/planner/states.ts';
import { assertTransition } from '#domain/shared/transitions.ts';
import { lockCluster, renameCluster } from '#entities/planner/change-cluster.ts';
import type { Cluster } from '#entities/planner/cluster.ts';
import { changeableCluster } from './cluster-resource.ts';

/** New and mapped tell whether it has keywords; only that it is active is for a person to say. */
function setStatus(cluster: Cluster, status: ClusterStatus): void {
  if (status === cluster.status) return;
  assertTransition(clusterMachine, cluster.status, status);
  const fitting = cluster.keywordsCount > 0 ? 'mapped' : 'new';
  if (status !== 'active' && status !== fitting) {
    const reason = fitting === 'new' ? 'has no keywords' : 'has keywords';
    throw conflict(
      `The cluster is ${cluster.status} and cannot become ${status}: it ${reason}.`,
      'status',
    );
  }
  cluster.status = status;
}

async function apply(
  em: EntityManager,
  cluster: Cluster,
  body: z.output<typeof clusterPatch>,
  { id: userId }: SignedInUser,
): Promise<void> {
  const { name, description, disabled, status, locked } = body;
  if (status !== undefined) setStatus(cluster, status);
  em.assign(cluster, { disabled }, { ignoreUndefined: true });
  await renameCluster(em, cluster, { name, description }, userId);
  if (locked !== undefined) await lockCluster(em, cluster, locked, userId);
}

export const replaceCluster = updateRoute(changeableCluster, 'put', {
  permission: 'edit',
  body: clusterPut,
  apply,
});

export const updateCluster = updateRoute(changeableCluster, 'patch', {
  permission: 'edit',
  body: clusterPatch,
  apply,
});
