import { Migration } from '@mikro-orm/migrations';

/** The list of keywords at a million rows: what it filters, orders and searches by is read from an index. */
export class Migration20261121000007KeywordSearch extends Migration {
  override up(): void {
    for (const statement of [...extensions, ...indexes, ...search]) this.addSql(statement);
  }
}

/** Both are trusted: who may create in the database may create them. */
const extensions = [
  'create extension if not exists pg_trgm;',
  'create extension if not exists btree_gin;',
];

/** What the list can be ordered by. */
const orderings = [
  'created_at',
  'updated_at',
  'effective_volume',
  'effective_difficulty',
  'keyword',
];

const facets =
  'account_id, site_id, sector_id, status, effective_intent, effective_volume, effective_difficulty';

/**
 * Of living rows only: a list that steps over half a million rows in the Trash is a slow one, and whether a
 * row is living would have to be asked of the row itself for every count.
 */
const indexes = [
  ...orderings.flatMap((column) => [
    `drop index igny8_keywords_account_id_${column}_id_index;`,
    `create index igny8_keywords_account_id_${column}_id_index on igny8_keywords (account_id, ${column}, id)
       where deleted_at is null;`,
  ]),
  'drop index igny8_keywords_account_id_site_id_sector_id_status_index;',
  `create index igny8_keywords_living_facets_index on igny8_keywords (${facets}) where deleted_at is null;`,
  `create index igny8_keywords_trash_index on igny8_keywords (account_id, created_at, id)
     where deleted_at is not null;`,
  `create index igny8_keywords_search_index on igny8_keywords using gin (account_id, keyword gin_trgm_ops)
     where deleted_at is null;`,
];

/**
 * Ids of the account's living keywords that contain a text, if they are at most so many; null when they are
 * more, or when the text has no trigram to look for. `like` is not leakproof, so under row-level security it would be
 * tried on every row; past it, here, it is looked up. The account is the one that the policies read: nobody
 * can ask for another, and without one it is an error. Bitmap scans are all that is left to the planner:
 * they are how a trigram index is read, and the other ways read the account.
 */
const search = [
  `create function igny8_search_keywords(wanted text, most int) returns uuid[]
     language sql stable security definer set search_path = public, pg_temp
     set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off as $$
     select case when show_trgm(wanted) <> '{}' then (
       select case when cardinality(found.ids) <= most then found.ids end
       from (select array(
         select keyword.id from igny8_keywords keyword
         where keyword.account_id = current_setting('app.account_id')::uuid and keyword.deleted_at is null
           and keyword.keyword like '%' || regexp_replace(wanted, '[\\\\%_]', '\\\\\\&', 'g') || '%'
         limit most + 1
       )) found (ids)
     ) end
   $$;`,
  'grant create on schema public to igny8_system;',
  'alter function igny8_search_keywords(text, int) owner to igny8_system;',
  'revoke create on schema public from igny8_system;',
  'revoke all on function igny8_search_keywords(text, int) from public;',
  'grant execute on function igny8_search_keywords(text, int) to igny8_app;',
];
