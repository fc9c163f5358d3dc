import type { EntityManager } from '@mikro-orm/postgresql';
import { moveToTrash } from '#entities/shared/trash.ts';
import { replacePillars } from './keep-pillars.ts';
import { Keyword } from './keyword.ts';

/** Puts keywords into the Trash, in the caller's transaction; they keep their clusters, should they come back. */
export async function deleteKeywords(
  em: EntityManager,
  keywords: readonly Keyword[],
): Promise<void> {
  await moveToTrash(
    em,
    Keyword,
    keywords.map(({ id }) => id),
  );
  // The triggers that count have locked these clusters by now, in their order.
  const clusterIds = new Set(keywords.flatMap(({ clusterId }) => clusterId ?? []));
  if (clusterIds.size > 0) await replacePillars(em, [...clusterIds]);
}
