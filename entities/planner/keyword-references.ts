import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { seedRefusal } from '#domain/planner/seed-refusal.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';
import { Cluster } from './cluster.ts';
import { Keyword } from './keyword.ts';
import { topicOfSector } from './sector-topic.ts';

/**
 * The seed keyword that a keyword of this sector can have.
 *
 * @throws AppError `unprocessable` for one that is unknown, no longer offered or of another industry
 */
export async function seedForSector(
  em: EntityManager,
  sectorId: string,
  seedKeywordId: string,
): Promise<SeedKeyword> {
  const field = 'seed_keyword_id';
  const seed = await em.findOne(SeedKeyword, { id: seedKeywordId });
  if (!seed) throw unprocessable(field, 'Invalid seed keyword');
  const refusal = seedRefusal(seed, await topicOfSector(em, sectorId));
  if (refusal !== undefined) throw unprocessable(field, refusal);
  return seed;
}

/** @throws AppError `unprocessable` for a cluster that is not a living one of the sector */
export async function assertClusterOfSector(
  em: EntityManager,
  sectorId: string,
  clusterId: string,
): Promise<void> {
  if (await em.findOne(Cluster, { id: clusterId, sectorId, deletedAt: null })) return;
  throw unprocessable('cluster_id', 'Cluster must belong to the selected sector');
}

/** What a keyword is refused with whose normalised text a living one of the sector has. */
export const keywordTaken = {
  field: 'keyword',
  message: 'This keyword already exists in the sector',
};

/** @throws AppError `conflict` when a living keyword of the sector has this normalised text */
export async function assertKeywordFree(
  em: EntityManager,
  sectorId: string,
  keyword: string,
): Promise<void> {
  if ((await em.count(Keyword, { sectorId, keyword, deletedAt: null })) === 0) return;
  throw conflict(keywordTaken.message, keywordTaken.field);
}

/**
 * Writes a keyword whose text was found free: somebody who took it at the same instant is told of, too.
 *
 * @throws AppError `conflict` when the text was taken meanwhile
 */
export async function writeKeyword(em: EntityManager): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw conflict(keywordTaken.message, keywordTaken.field);
  }
}
