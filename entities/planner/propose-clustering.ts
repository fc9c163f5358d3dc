import type { EntityManager, FilterObject } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import {
  type ClusterSettings,
  defaultClusterSettings,
  type KeywordSelection,
  maximumClusterKeywords,
} from '#domain/planner/cluster-settings.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { ClusterProposal } from './cluster-proposal.ts';
import { Keyword } from './keyword.ts';

interface Choice {
  /** Absent: every keyword of the sector that meets `where`. */
  ids?: string[] | undefined;
  /** Also those that are in a cluster already. */
  includeClustered?: boolean | undefined;
  /** Further conditions, as the keyword list takes them. */
  where?: FilterObject<Keyword>[];
}

/**
 * The keywords of a sector that a run is to cluster, by id.
 *
 * @throws AppError `unprocessable` when there are none, or more than a run takes
 */
export async function chooseKeywords(
  em: EntityManager,
  { accountId, id: sectorId }: Sector,
  { ids, includeClustered = false, where = [] }: Choice,
): Promise<string[]> {
  const query = em
    .createQueryBuilder(Keyword)
    .select('id')
    .where({ accountId, sectorId, disabled: false, deletedAt: null, status: { $ne: 'archived' } })
    .orderBy({ id: 'asc' })
    .limit(maximumClusterKeywords + 1);
  if (!includeClustered) query.andWhere({ clusterId: null });
  if (ids) query.andWhere({ id: { $in: ids } });
  for (const condition of where) query.andWhere(condition);
  const rows = await query.execute<{ id: string }[]>('all');
  if (rows.length === 0) throw unprocessable('ids', 'There is no keyword left to cluster');
  if (rows.length > maximumClusterKeywords) {
    const most = maximumClusterKeywords.toLocaleString('en');
    throw unprocessable('filter', `A run takes at most ${most} keywords; choose fewer by a filter`);
  }
  return rows.map(({ id }) => id);
}

interface Proposal {
  sector: Sector;
  runId: string;
  keywordIds: string[];
  /** What was asked, as it is shown again. */
  selection?: KeywordSelection;
  settings?: ClusterSettings;
  isPreview?: boolean;
}

/**
 * Writes down which keywords a run is to cluster and how, in the transaction that starts it: what is imported
 * or changed afterwards is the next run's.
 */
export async function proposeClustering(
  em: EntityManager,
  { sector, runId, keywordIds, ...asked }: Proposal,
): Promise<void> {
  const { selection = {}, settings = defaultClusterSettings, isPreview = false } = asked;
  await em.insert(ClusterProposal, {
    accountId: sector.accountId,
    siteId: sector.siteId,
    sectorId: sector.id,
    runId,
    selection,
    settings,
    isPreview,
    keywordIds,
    keywordsCount: keywordIds.length,
  });
}
