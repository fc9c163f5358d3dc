import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { normaliseKeyword } from '#domain/planner/normalise-keyword.ts';
import type { ContentIdea } from './content-idea.ts';
import { ContentIdeaKeyword } from './content-idea-keyword.ts';
import { Keyword } from './keyword.ts';

interface WantedKeywords {
  sectorId: string;
  /** Living keywords of the sector. */
  keywordIds: readonly string[] | undefined;
  /** Any phrases; those the sector has are linked, too. */
  texts: readonly string[] | undefined;
}

/** What an idea is to serve: its columns, and the keywords it is linked with. */
export interface TargetKeywords extends Pick<ContentIdea, 'targetKeywords' | 'evidence'> {
  keywordIds: string[];
}

/**
 * Finds the keywords an idea is to serve, with what they are searched.
 *
 * @throws AppError `unprocessable` for an id that is not of a living keyword of the sector
 */
export async function findTargetKeywords(
  em: EntityManager,
  { sectorId, keywordIds = [], texts = [] }: WantedKeywords,
): Promise<TargetKeywords> {
  const phrases = texts.map(normaliseKeyword);
  const living = { sectorId, deletedAt: null };
  const chosen = await em.find(Keyword, { ...living, id: { $in: [...keywordIds] } });
  if (chosen.length < keywordIds.length) {
    throw unprocessable('keyword_ids', 'Keywords must belong to the selected sector');
  }
  const named = await em.find(Keyword, { ...living, keyword: { $in: phrases } });
  const known = new Map([...chosen, ...named].map((keyword) => [keyword.id, keyword]));
  const evidence = [...known.values()]
    .map(({ keyword, effectiveVolume }) => ({ keyword, volume: effectiveVolume ?? null }))
    .toSorted((one, other) => (other.volume ?? -1) - (one.volume ?? -1));
  const targetKeywords = [...new Set([...chosen.map(({ keyword }) => keyword), ...phrases])];
  return { targetKeywords, evidence, keywordIds: [...known.keys()] };
}

/** Links an idea that is there with these keywords and no others. */
export async function linkKeywords(
  em: EntityManager,
  idea: ContentIdea,
  keywordIds: readonly string[],
): Promise<void> {
  const { id: ideaId, accountId, siteId, sectorId } = idea;
  await em.nativeDelete(ContentIdeaKeyword, { ideaId });
  const rows = keywordIds.map((keywordId) => ({ accountId, siteId, sectorId, ideaId, keywordId }));
  if (rows.length > 0) await em.insertMany(ContentIdeaKeyword, rows);
}
