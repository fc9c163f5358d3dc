import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeedKeywordRow } from '#domain/planner/read-seed-keyword-row.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { Place } from './seed-keyword-places.ts';

export type PlacedRow = Place & Omit<SeedKeywordRow, 'industry' | 'sector'>;

/**
 * Inserts what is new and renews the figures of what is known, in one statement. Rows that would stay as
 * they are are not written. In the order of their key, so that two imports at once do not lock each other out.
 *
 * @param rows no two of one sector, country and keyword
 */
export async function upsertSeedKeywords(
  em: EntityManager,
  rows: readonly PlacedRow[],
): Promise<{ inserted: number; updated: number }> {
  const written = await em.execute<{ is_new: boolean }[]>(
    `insert into igny8_seed_keywords as known
       (id, industry_id, industry_sector_id, keyword, volume, difficulty, intent, country)
     select row.id, row."industryId", row."industrySectorId", row.keyword, row.volume, row.difficulty,
       row.intent, row.country
     from jsonb_to_recordset(?::jsonb) as row (id uuid, "industryId" uuid, "industrySectorId" uuid,
       keyword text, volume int, difficulty int, intent text, country text)
     order by row."industrySectorId", row.country, row.keyword
     on conflict (industry_sector_id, country, keyword) do update
       set volume = coalesce(excluded.volume, known.volume),
         difficulty = coalesce(excluded.difficulty, known.difficulty),
         intent = coalesce(excluded.intent, known.intent)
       where coalesce(excluded.volume, known.volume) is distinct from known.volume
         or coalesce(excluded.difficulty, known.difficulty) is distinct from known.difficulty
         or coalesce(excluded.intent, known.intent) is distinct from known.intent
     returning xmax = 0 as is_new`,
    [JSON.stringify(rows.map((row) => ({ id: uuidv7(), ...row })))],
  );
  const inserted = written.filter((row) => row.is_new).length;
  return { inserted, updated: written.length - inserted };
}
