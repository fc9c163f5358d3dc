import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { keywordsInWords } from './change-titles.ts';
import type { Cluster } from './cluster.ts';
import { lockClusters } from './lock-clusters.ts';
import { clustersOf, lockKeywords } from './lock-keywords.ts';
import { makeMoves, noteMoves } from './note-moves.ts';
import { recordChange } from './record-change.ts';
import { touchClusters } from './touch-clusters.ts';

interface Move {
  keywordIds: readonly string[];
  /** Null: out of their clusters. */
  clusterId: string | null;
  madeById: string;
}

/**
 * Puts keywords into a cluster of their sector by hand, or takes them out, in the caller's transaction.
 *
 * @returns how many moved (one that is there already does not), and the change, null when none did
 * @throws AppError `not_found` for a keyword that is unknown or in the Trash; `unprocessable` for keywords
 *   of several sectors, or a cluster that is not of theirs
 */
export async function moveKeywords(
  em: EntityManager,
  { keywordIds, clusterId, madeById }: Move,
): Promise<{ moved: number; changeId: string | null }> {
  const keywords = await lockKeywords(em, keywordIds);
  const moving = keywords.filter((keyword) => keyword.clusterId !== clusterId);
  const target = await lockTarget(em, clusterId, clustersOf(moving));
  const [{ accountId, siteId, sectorId }] = keywords;
  if (target === undefined || (target && target.sectorId !== sectorId)) {
    throw unprocessable('cluster_id', 'Cluster must belong to the sector of the keywords');
  }
  if (moving.length === 0) return { moved: 0, changeId: null };
  const count = keywordsInWords(moving.length);
  const clusterIds = [...clustersOf(moving), ...(clusterId === null ? [] : [clusterId])];
  const changeId = await recordChange(
    em,
    {
      kind: 'move',
      title: target ? `Moved ${count} into "${target.name}"` : `Took ${count} out of clusters`,
      place: { accountId, siteId, sectorId },
      madeById,
      clusterIds,
    },
    async (id) => {
      await noteMoves(em, id, {
        sql: 'select unnest(?::uuid[]), ?::uuid',
        parameters: [arrayLiteral(moving.map((keyword) => keyword.id)), clusterId],
      });
      await makeMoves(em, id);
      await touchClusters(em, clusterIds);
      return {};
    },
  );
  return { moved: moving.length, changeId };
}

/** The living cluster to move to, null for none asked for, undefined for one that is not there. */
async function lockTarget(
  em: EntityManager,
  clusterId: string | null,
  fromIds: readonly string[],
): Promise<Cluster | null | undefined> {
  const ids = clusterId === null ? fromIds : [clusterId, ...fromIds];
  const found = await lockClusters(em, ids);
  return clusterId === null ? null : found.find(({ id }) => id === clusterId);
}
