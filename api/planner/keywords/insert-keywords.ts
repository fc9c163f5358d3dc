import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeywordRow } from '#domain/planner/read-keyword-row.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/**
 * Inserts the keywords a sector does not have yet, in one statement.
 *
 * @returns how many were new; the rest were there already or repeated among themselves
 */
export async function insertKeywords(
  em: EntityManager,
  sector: Sector,
  keywords: readonly KeywordRow[],
): Promise<number> {
  const rows = keywords.map((keyword) => ({ id: uuidv7(), ...keyword }));
  const inserted = await em.execute<{ id: string }[]>(
    `insert into igny8_keywords
       (id, account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty, cpc, intent, country, source)
     select row.id, ?, ?, ?, row.keyword, row."originalKeyword", row.volume, row.difficulty, row.cpc, row.intent,
       row.country, 'import'
     from jsonb_to_recordset(?::jsonb) as row (id uuid, keyword text, "originalKeyword" text, volume int,
       difficulty int, cpc double precision, intent text, country text)
     on conflict (sector_id, keyword) where deleted_at is null do nothing
     returning id`,
    [sector.accountId, sector.siteId, sector.id, JSON.stringify(rows)],
  );
  return inserted.length;
}
