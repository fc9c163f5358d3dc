import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { namesInWords } from './change-titles.ts';
import type { Cluster } from './cluster.ts';
import { lockWithMembers } from './lock-clusters.ts';
import { makeMoves, noteMoves } from './note-moves.ts';
import { recordChange } from './record-change.ts';

/**
 * Puts clusters into the Trash, in the caller's transaction. Their keywords lose them and are new; ideas,
 * tasks and content keep the link, which is empty when the cluster is purged. One change a sector.
 *
 * @throws AppError `not_found` when one is unknown or in the Trash already
 */
export async function deleteClusters(
  em: EntityManager,
  ids: readonly string[],
  madeById: string,
): Promise<void> {
  const clusters = await lockWithMembers(em, ids);
  if (clusters.length < ids.length) throw new AppError('not_found');
  for (const ofSector of Map.groupBy(clusters, ({ sectorId }) => sectorId).values()) {
    await deleteInSector(em, ofSector, madeById);
  }
}

async function deleteInSector(
  em: EntityManager,
  clusters: readonly Cluster[],
  madeById: string,
): Promise<void> {
  const [first] = clusters;
  if (!first) return;
  const { accountId, siteId, sectorId } = first;
  const clusterIds = clusters.map(({ id }) => id);
  const title = `Deleted ${namesInWords(clusters.map(({ name }) => name))}`;
  const record = { kind: 'delete', title, madeById, clusterIds } as const;
  await recordChange(
    em,
    { ...record, place: { accountId, siteId, sectorId } },
    async (changeId) => {
      await noteMoves(em, changeId, {
        sql: 'select id, null::uuid from igny8_keywords where cluster_id = any(?::uuid[])',
        parameters: [arrayLiteral(clusterIds)],
      });
      await makeMoves(em, changeId);
      await em.execute('update igny8_clusters set deleted_at = now() where id = any(?::uuid[])', [
        arrayLiteral(clusterIds),
      ]);
      return {};
    },
  );
}
