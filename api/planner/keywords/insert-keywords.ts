import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeywordRow } from '#domain/planner/read-keyword-row.ts';
import type { Sector } from '#entities/identity/sector.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';

interface NewKeyword {
  id: string;
  value: KeywordRow;
}

/** One array a column: half the time of the same rows as JSON. */
function columnsOf(keywords: readonly NewKeyword[]): string[] {
  const column = (read: (row: KeywordRow) => string | number | null) =>
    arrayLiteral(keywords.map(({ value }) => read(value)));
  return [
    arrayLiteral(keywords.map(({ id }) => id)),
    column((row) => row.keyword),
    column((row) => row.originalKeyword),
    column((row) => row.volume),
    column((row) => row.difficulty),
    column((row) => row.cpc),
    column((row) => row.cpcCurrency),
    column((row) => row.intent),
    column((row) => row.country),
  ];
}

const given = `row as (select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::int[], ?::float8[], ?::text[],
  ?::text[], ?::text[])
  as row (id, keyword, original_keyword, volume, difficulty, cpc, cpc_currency, intent, country))`;

/**
 * Inserts the keywords a sector does not have yet, in one statement. In the order of their keywords: two
 * imports of one file then wait for each other in the same order, and never for each other in a circle.
 *
 * @returns ids of those that were not written, because the sector has them or they repeat one another
 */
export async function insertKeywords(
  em: EntityManager,
  sector: Sector,
  keywords: readonly NewKeyword[],
): Promise<Set<string>> {
  if (keywords.length === 0) return new Set();
  const refused = await em.execute<{ id: string }[]>(
    `with ${given},
     inserted as (
       insert into igny8_keywords (id, account_id, site_id, sector_id, keyword, original_keyword, volume, difficulty,
         cpc, cpc_currency, intent, country, source)
       select id, ?, ?, ?, keyword, original_keyword, volume, difficulty, cpc, cpc_currency, intent, country, 'import'
       from row order by keyword collate "C", id
       on conflict (sector_id, keyword) where deleted_at is null do nothing
       returning id)
     select id from row except select id from inserted`,
    [...columnsOf(keywords), sector.accountId, sector.siteId, sector.id],
  );
  return new Set(refused.map(({ id }) => id));
}

/** Ids of those whose keyword the sector has already: what `insertKeywords` would not write. */
export async function findLivingKeywords(
  em: EntityManager,
  sector: Sector,
  keywords: readonly NewKeyword[],
): Promise<Set<string>> {
  const living = await em.execute<{ id: string }[]>(
    `select row.id from unnest(?::uuid[], ?::text[]) as row (id, keyword)
     join igny8_keywords living on living.keyword = row.keyword
     where living.sector_id = ? and living.deleted_at is null`,
    [
      arrayLiteral(keywords.map(({ id }) => id)),
      arrayLiteral(keywords.map(({ value }) => value.keyword)),
      sector.id,
    ],
  );
  return new Set(living.map(({ id }) => id));
}
