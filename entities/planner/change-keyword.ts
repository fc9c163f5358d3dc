import type { EntityManager } from '@mikro-orm/postgresql';
import { keywordStatusAfter } from '#domain/planner/keyword-status.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import type { KeywordStatus } from '#domain/planner/states.ts';
import type { Keyword } from './keyword.ts';
import { assertClusterOfSector, assertKeywordFree, seedForSector } from './keyword-references.ts';
import { moveKeywords } from './move-keywords.ts';

/** What somebody wishes to change; what is not given stays. */
export interface KeywordWish {
  /** As typed. */
  text?: string | undefined;
  /** Null: out of its cluster. */
  clusterId?: string | null | undefined;
  /** Null: its figures are its own alone. */
  seedKeywordId?: string | null | undefined;
  status?: KeywordStatus | undefined;
}

/** The text as it was answered is no change: the spelling it was typed in stays. */
async function changeText(em: EntityManager, keyword: Keyword, text: string): Promise<void> {
  if (text === keyword.keyword) return;
  const normalised = normaliseKeyword(text);
  if (normalised !== keyword.keyword) await assertKeywordFree(em, keyword.sectorId, normalised);
  Object.assign(keyword, { keyword: normalised, originalKeyword: text });
}

/** A move by hand: it is on record, can be undone, and no clustering run touches these clusters again. */
async function changeCluster(
  em: EntityManager,
  keyword: Keyword,
  clusterId: string | null,
  madeById: string,
): Promise<void> {
  if (clusterId !== null) await assertClusterOfSector(em, keyword.sectorId, clusterId);
  await moveKeywords(em, { keywordIds: [keyword.id], clusterId, madeById });
  await em.refreshOrFail(keyword);
}

/**
 * Changes a locked keyword's text, seed keyword, cluster and status, in the caller's transaction, which
 * writes the row.
 *
 * @param madeById who does it, for the record of the move
 * @throws AppError `conflict` for a text that is taken, `unprocessable` for a seed keyword or cluster that
 *   cannot be its own
 * @throws ImpossibleTransition for a status that it cannot have
 */
export async function changeKeyword(
  em: EntityManager,
  keyword: Keyword,
  wish: KeywordWish,
  madeById: string,
): Promise<void> {
  const { seedKeywordId, text, clusterId } = wish;
  const from = keyword.status;
  const present = keyword.clusterId ?? null;
  const next = clusterId === undefined ? present : clusterId;
  if (seedKeywordId && seedKeywordId !== keyword.seedKeywordId) {
    await seedForSector(em, keyword.sectorId, seedKeywordId);
  }
  // Also before the move: an impossible status is refused as that, and not after half the work.
  const status = keywordStatusAfter({ from, wish: wish.status, hasCluster: next !== null });
  if (next !== present) await changeCluster(em, keyword, next, madeById);
  if (text !== undefined) await changeText(em, keyword, text);
  if (seedKeywordId !== undefined) keyword.seedKeywordId = seedKeywordId;
  keyword.status = status;
}
