import type { EntityManager } from '@mikro-orm/postgresql';
import { keywordStatusAfter } from '#domain/planner/keyword-status.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import type { KeywordStatus } from '#domain/planner/states.ts';
import { renamePillar } from './keep-pillars.ts';
import type { Keyword } from './keyword.ts';
import {
  assertClusterOfSector,
  assertKeywordFree,
  seedForSector,
  writeKeyword,
} from './keyword-references.ts';
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

async function assertTextFree(em: EntityManager, keyword: Keyword, text: string): Promise<void> {
  const normalised = normaliseKeyword(text);
  if (normalised !== keyword.keyword) await assertKeywordFree(em, keyword.sectorId, normalised);
}

/** The text as it was answered is no change: the spelling it was typed in stays. */
async function changeText(em: EntityManager, keyword: Keyword, text: string): Promise<void> {
  if (text === keyword.keyword) return;
  const { keyword: from, clusterId } = keyword;
  const to = normaliseKeyword(text);
  Object.assign(keyword, { keyword: to, originalKeyword: text });
  if (clusterId && from !== to) await renamePillar(em, clusterId, { from, to });
}

/** A move by hand: it is on record, can be undone, and no clustering run touches these clusters again. */
async function changeCluster(
  em: EntityManager,
  keyword: Keyword,
  clusterId: string | null,
  madeById: string,
): Promise<void> {
  await moveKeywords(em, { keywordIds: [keyword.id], clusterId, madeById });
  await em.refreshOrFail(keyword);
}

/**
 * Changes a locked keyword's text, seed keyword, cluster and status, in the caller's transaction.
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
  const { sectorId, status: from } = keyword;
  const { seedKeywordId, text, clusterId } = wish;
  const present = keyword.clusterId ?? null;
  const next = clusterId === undefined ? present : clusterId;
  // Everything is refused before anything is done, and what does not fit before what is taken.
  if (seedKeywordId && seedKeywordId !== keyword.seedKeywordId) {
    await seedForSector(em, sectorId, seedKeywordId);
  }
  if (next !== null && next !== present) await assertClusterOfSector(em, sectorId, next);
  const status = keywordStatusAfter({ from, wish: wish.status, hasCluster: next !== null });
  if (text !== undefined) await assertTextFree(em, keyword, text);

  if (next !== present) await changeCluster(em, keyword, next, madeById);
  if (text !== undefined) await changeText(em, keyword, text);
  if (seedKeywordId !== undefined) keyword.seedKeywordId = seedKeywordId;
  keyword.status = status;
  await writeKeyword(em);
}
