import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, unprocessable } from '#contracts/shared/app-error.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

export interface LockedKeyword {
  id: string;
  clusterId: string | null;
  accountId: string;
  siteId: string;
  sectorId: string;
}

/**
 * Locks living keywords of one sector until the end of the transaction, in one order for everybody.
 *
 * @throws AppError `not_found` when one is unknown or in the Trash; `unprocessable` for several sectors
 */
export async function lockKeywords(
  em: EntityManager,
  ids: readonly string[],
): Promise<[LockedKeyword, ...LockedKeyword[]]> {
  const [first, ...others] = await em.execute<LockedKeyword[]>(
    `select id, cluster_id as "clusterId", account_id as "accountId", site_id as "siteId",
       sector_id as "sectorId"
     from igny8_keywords where id = any(?::uuid[]) and deleted_at is null order by id for no key update`,
    [arrayLiteral(ids)],
  );
  if (!first || others.length + 1 < new Set(ids).size) throw new AppError('not_found');
  if (others.some(({ sectorId }) => sectorId !== first.sectorId)) {
    throw unprocessable('keyword_ids', 'All keywords must be of one sector');
  }
  return [first, ...others];
}

/** Ids of the clusters they are in. */
export function clustersOf(keywords: readonly LockedKeyword[]): string[] {
  return [...new Set(keywords.flatMap(({ clusterId }) => clusterId ?? []))];
}
