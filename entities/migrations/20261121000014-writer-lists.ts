import { Migration } from '@mikro-orm/migrations';

/** Slugs unique within a site, every text among its versions, lists read from an index, approvals on record. */
export class Migration20261121000014WriterLists extends Migration {
  override up(): void {
    // What triggers read beside these tables asks for a tenant; there is none, so they find nothing.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    // Read and filled as their owner, whom forced row-level security would bind.
    const forced = (word: 'force' | 'no force') =>
      ['contents', 'content_versions', 'clusters', 'keywords', 'content_taxonomies'].map(
        (table) => `alter table igny8_${table} ${word} row level security;`,
      );
    const statements = [
      ...forced('no force'),
      ...backfill,
      'set constraints all immediate;',
      ...forced('force'),
      ...indexes,
      ...audit,
      ...versions,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/**
 * Of contents with one slug the first keeps it; the others end with the random part of their ids. And a
 * content whose present text nobody has kept has it kept.
 */
const backfill = [
  `update igny8_contents content set slug = left(content.slug, 80) || '-' || right(content.id::text, 12)
   from (select id, row_number() over (partition by site_id, slug order by created_at, id) as place
     from igny8_contents where deleted_at is null) twin
   where twin.id = content.id and twin.place > 1;`,
  `insert into igny8_content_versions
     (account_id, content_id, version, title, html, meta_title, meta_description, reason)
   select account_id, id, version, title, html_content, meta_title, meta_description, 'original'
   from igny8_contents
   on conflict (content_id, version) do nothing;`,
];

/** What their lists can be ordered by; a page by cursor is a range of one of these. */
const orderings: [table: string, columns: string[]][] = [
  ['tasks', ['updated_at', 'title', 'word_count', 'status']],
  ['contents', ['updated_at', 'title', 'word_count', 'status']],
];

/** Not in the Trash, as the lists are. */
const indexes = [
  `create unique index igny8_contents_living_slug_unique on igny8_contents (site_id, slug) where deleted_at is null;`,
  ...orderings.flatMap(([table, columns]) =>
    columns.map(
      (column) =>
        `create index "igny8_${table}_account_id_${column}_id_index" on "igny8_${table}" ("account_id", "${column}", "id") where deleted_at is null;`,
    ),
  ),
  `create index "igny8_content_taxonomies_account_id_created_at_id_index" on "igny8_content_taxonomies" ("account_id", "created_at", "id");`,
  `create index "igny8_content_taxonomies_account_id_name_id_index" on "igny8_content_taxonomies" ("account_id", "name", "id");`,
  `create index "igny8_content_attributes_account_id_created_at_id_index" on "igny8_content_attributes" ("account_id", "created_at", "id");`,
  `create index "igny8_content_taxonomy_links_account_id_taxonomy_id_index" on "igny8_content_taxonomy_links" ("account_id", "taxonomy_id");`,
];

/** Who approved, rejected or deleted what; changes of text are told by its versions. */
const audit = [
  `create trigger audit after update on igny8_contents for each row
     when (old.approved_at is distinct from new.approved_at or old.reject_reason is distinct from new.reject_reason
       or (old.deleted_at is null) <> (new.deleted_at is null))
     execute function igny8_audit('content', '');`,
];

/** A count follows the contents: that is no change of the term, so its version stays. */
const versions = [
  'drop trigger touch on igny8_content_taxonomies;',
  `create trigger touch before update on igny8_content_taxonomies for each row
     when (old.count is not distinct from new.count) execute function igny8_touch();`,
];
