import type { EntityManager } from '@mikro-orm/postgresql';
import type { Cluster } from './cluster.ts';
import { requireFreeName, writingName } from './free-cluster-name.ts';
import { recordChange } from './record-change.ts';

interface Words {
  name?: string | undefined;
  description?: string | undefined;
}

function recordOf(cluster: Cluster, madeById: string) {
  const { id, accountId, siteId, sectorId } = cluster;
  return { place: { accountId, siteId, sectorId }, madeById, clusterIds: [id] };
}

/**
 * Gives a locked cluster another name or description, in the caller's transaction.
 *
 * @throws AppError `conflict` for a name that is taken
 */
export async function renameCluster(
  em: EntityManager,
  cluster: Cluster,
  { name = cluster.name, description = cluster.description }: Words,
  madeById: string,
): Promise<void> {
  if (name === cluster.name && description === cluster.description) return;
  await requireFreeName(em, cluster.sectorId, name, [cluster.id]);
  const title =
    name === cluster.name ? `Described "${name}" anew` : `Renamed "${cluster.name}" to "${name}"`;
  await recordChange(em, { ...recordOf(cluster, madeById), kind: 'rename', title }, async () => {
    em.assign(cluster, { name, description, touchedAt: new Date() });
    await writingName(name, () => em.flush());
    return {};
  });
}

/** Locks a cluster against runs, or unlocks it: nothing joins or leaves a locked one but by hand. */
export async function lockCluster(
  em: EntityManager,
  cluster: Cluster,
  locked: boolean,
  madeById: string,
): Promise<void> {
  if (cluster.locked === locked) return;
  const kind = locked ? 'lock' : 'unlock';
  const title = `${locked ? 'Locked' : 'Unlocked'} "${cluster.name}"`;
  await recordChange(em, { ...recordOf(cluster, madeById), kind, title }, async () => {
    em.assign(cluster, { locked, touchedAt: new Date() });
    await em.flush();
    return {};
  });
}
