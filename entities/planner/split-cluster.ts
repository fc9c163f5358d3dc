import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { keywordsInWords } from './change-titles.ts';
import { Cluster } from './cluster.ts';
import { requireFreeName, writingName } from './free-cluster-name.ts';
import { lockClusters } from './lock-clusters.ts';
import { clustersOf, type LockedKeyword, lockKeywords } from './lock-keywords.ts';
import { makeMoves, noteMoves } from './note-moves.ts';
import { recordChange } from './record-change.ts';
import { touchClusters } from './touch-clusters.ts';

interface Split {
  keywordIds: readonly string[];
  /** Of the new cluster. */
  name: string;
  madeById: string;
}

/**
 * Makes a new cluster of some keywords of one cluster, in the caller's transaction.
 *
 * @returns ids of the new cluster and of the change
 * @throws AppError `not_found` for a keyword that is unknown or in the Trash; `unprocessable` for keywords
 *   of several clusters or of none, or all of one; `conflict` for a name that is taken
 */
export async function splitCluster(
  em: EntityManager,
  { keywordIds, name, madeById }: Split,
): Promise<{ clusterId: string; changeId: string }> {
  const keywords = await lockKeywords(em, keywordIds);
  const source = await lockSource(em, keywords);
  const { id: sourceId, accountId, siteId, sectorId } = source;
  await requireFreeName(em, sectorId, name);
  const place = { accountId, siteId, sectorId };
  const clusterId = uuidv7();
  const title = `Split ${keywordsInWords(keywords.length)} of "${source.name}" off as "${name}"`;
  const changeId = await recordChange(
    em,
    { kind: 'split', title, place, madeById, clusterIds: [sourceId] },
    async (id) => {
      await writingName(name, () => em.insert(Cluster, { id: clusterId, ...place, name }));
      await noteMoves(em, id, {
        sql: 'select unnest(?::uuid[]), ?::uuid',
        parameters: [arrayLiteral(keywords.map((keyword) => keyword.id)), clusterId],
      });
      await makeMoves(em, id);
      await touchClusters(em, [sourceId, clusterId]);
      return { made: [clusterId] };
    },
  );
  return { clusterId, changeId };
}

async function lockSource(em: EntityManager, keywords: readonly LockedKeyword[]): Promise<Cluster> {
  const [sourceId, ...others] = clustersOf(keywords);
  const isOfOne = others.length === 0 && keywords.every(({ clusterId }) => clusterId !== null);
  const [source] = isOfOne && sourceId ? await lockClusters(em, [sourceId]) : [];
  if (!source) throw unprocessable('keyword_ids', 'All keywords must be of one cluster');
  // The triggers keep it, and nobody else can change it while the cluster is locked.
  if (source.keywordsCount <= keywords.length) {
    throw unprocessable(
      'keyword_ids',
      'These are all keywords of the cluster: leave at least one, or give the cluster another name',
    );
  }
  return source;
}
