import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { seedRefusal } from '#domain/planner/seed-refusal.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { SeedKeyword } from '#entities/identity/seed-keyword.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { keywordTaken } from './keyword-references.ts';
import { topicOfSector } from './sector-topic.ts';

/** What became of one seed keyword. */
interface AddedSeed {
  id: string;
  ok: boolean;
  keyword_id?: string;
  error?: string;
}

/** Adds what the sector does not have yet. Of two seeds with one text (two countries) the first counts. */
async function insertSeeds(
  em: EntityManager,
  { accountId, siteId, id: sectorId }: Sector,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const added = await em.execute<{ id: string; seed: string }[]>(
    // In one order for everybody: two that add the same wait for each other, never in a circle.
    `insert into igny8_keywords
       (account_id, site_id, sector_id, keyword, original_keyword, country, seed_keyword_id, source)
     select ?, ?, ?, seed.keyword, seed.keyword, seed.country, seed.id, 'manual'
     from unnest(?::uuid[]) with ordinality as wanted (id, place)
     join igny8_seed_keywords seed on seed.id = wanted.id
     order by seed.keyword collate "C", wanted.place
     on conflict (sector_id, keyword) where deleted_at is null do nothing
     returning id, seed_keyword_id as seed`,
    [accountId, siteId, sectorId, arrayLiteral(ids)],
  );
  return new Map(added.map(({ id, seed }) => [seed, id]));
}

/**
 * Makes keywords of seed keywords, in the caller's transaction; their figures are the library's. Doing it
 * twice, also at once, adds nothing twice.
 *
 * @returns what became of each, in the order of the ids
 * @throws AppError `not_found` when one is unknown
 */
export async function addFromSeed(
  em: EntityManager,
  sector: Sector,
  ids: readonly string[],
): Promise<AddedSeed[]> {
  const seeds = await em.find(SeedKeyword, { id: { $in: [...ids] } });
  if (seeds.length < ids.length) throw new AppError('not_found');
  const topic = await topicOfSector(em, sector.id);
  const refusals = new Map(seeds.map((seed) => [seed.id, seedRefusal(seed, topic)]));
  const added = await insertSeeds(
    em,
    sector,
    ids.filter((id) => refusals.get(id) === undefined),
  );
  return ids.map((id) => {
    const keywordId = added.get(id);
    if (keywordId !== undefined) return { id, ok: true, keyword_id: keywordId };
    return { id, ok: false, error: refusals.get(id) ?? keywordTaken.message };
  });
}
