import { Migration } from '@mikro-orm/migrations';

/** The writer and the thinker whole: prompts, authors, strategies, parts of articles, terms, sizes of pictures. */
export class Migration20261121000009Writer extends Migration {
  override up(): void {
    // Forced row-level security binds the owner too, and the check of a new foreign key reads its table.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    const statements = [
      ...tables,
      ...policies,
      ...foreignKeys,
      ...linkIndexes,
      ...touch,
      ...storage,
      ...termCounts,
      ...audit,
      ...backfill,
      ...rights,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/** As the entities declare them. */
const tables = [
  `create table "igny8_ai_prompts" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "prompt_type" text not null, "function_name" text null, "prompt_value" text not null, "version" int not null default 1, primary key ("id"));`,
  `create unique index igny8_ai_prompts_type_unique on igny8_ai_prompts (account_id, prompt_type, coalesce(function_name, ''));`,
  `create table "igny8_ai_prompt_versions" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "prompt_type" text not null, "function_name" text null, "version" int not null, "prompt_value" text null, "saved_by_id" uuid null, primary key ("id"));`,
  `create unique index igny8_ai_prompt_versions_version_unique on igny8_ai_prompt_versions (account_id, prompt_type, coalesce(function_name, ''), version);`,
  `create table "igny8_article_parts" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "task_id" uuid not null, "run_id" uuid not null, "kind" text not null, "position" int not null default 0, "data" jsonb not null, "word_count" int not null default 0, primary key ("id"));`,
  `create index "igny8_article_parts_account_id_task_id_index" on "igny8_article_parts" ("account_id", "task_id");`,
  `alter table "igny8_article_parts" add constraint "igny8_article_parts_run_id_kind_position_unique" unique ("run_id", "kind", "position");`,
  `create table "igny8_author_profiles" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "deleted_at" timestamptz(6) null, "name" text not null, "description" text not null default '', "tone" text not null default '', "language" text not null default '', "writing_samples" jsonb not null default '[]', primary key ("id"));`,
  `create unique index igny8_author_profiles_living_name_unique on igny8_author_profiles (account_id, lower(name)) where deleted_at is null;`,
  `alter table "igny8_author_profiles" add constraint "igny8_author_profiles_account_id_id_unique" unique ("account_id", "id");`,
  `create table "igny8_content_attributes" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "content_id" uuid null, "task_id" uuid null, "cluster_id" uuid null, "attribute_type" text not null, "name" text not null, "value" text not null, "external_id" text null, "external_attribute" text null, "source" text not null default 'manual', "metadata" jsonb not null default '{}', primary key ("id"));`,
  `create index "igny8_content_attributes_account_id_content_id_index" on "igny8_content_attributes" ("account_id", "content_id");`,
  `create index "igny8_content_attributes_account_id_task_id_index" on "igny8_content_attributes" ("account_id", "task_id");`,
  `create index "igny8_content_attributes_account_id_cluster_id_index" on "igny8_content_attributes" ("account_id", "cluster_id");`,
  `create table "igny8_content_cluster_maps" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "content_id" uuid null, "task_id" uuid null, "cluster_id" uuid not null, "role" text not null, "source" text not null default 'manual', primary key ("id"));`,
  `create index "igny8_content_cluster_maps_account_id_content_id_index" on "igny8_content_cluster_maps" ("account_id", "content_id");`,
  `create index "igny8_content_cluster_maps_account_id_task_id_index" on "igny8_content_cluster_maps" ("account_id", "task_id");`,
  `create index "igny8_content_cluster_maps_account_id_cluster_id_index" on "igny8_content_cluster_maps" ("account_id", "cluster_id");`,
  `alter table "igny8_content_cluster_maps" add constraint "igny8_content_cluster_maps_content_id_cluster_id_role_unique" unique ("content_id", "cluster_id", "role");`,
  `create table "igny8_optimization_tasks" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "content_id" uuid not null, "run_id" uuid null, "entry_point" text not null, "status" text not null default 'pending', "scores_before" jsonb null, "scores_after" jsonb null, "html_before" text null, "html_after" text null, "credits_used" int not null default 0, "metadata" jsonb not null default '{}', primary key ("id"));`,
  `create index "igny8_optimization_tasks_account_id_content_id_index" on "igny8_optimization_tasks" ("account_id", "content_id");`,
  `create index "igny8_optimization_tasks_account_id_created_at_id_index" on "igny8_optimization_tasks" ("account_id", "created_at", "id");`,
  `create table "igny8_storage_usages" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "bytes" bigint not null default '0', primary key ("id"));`,
  `alter table "igny8_storage_usages" add constraint "igny8_storage_usages_account_id_unique" unique ("account_id");`,
  `create table "igny8_strategies" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "deleted_at" timestamptz(6) null, "site_id" uuid null, "sector_id" uuid null, "name" text not null, "description" text not null default '', "prompt_types" jsonb not null default '[]', "section_logic" jsonb not null default '[]', "is_active" boolean not null default true, primary key ("id"));`,
  `create unique index igny8_strategies_living_name_unique on igny8_strategies (account_id, lower(name)) where deleted_at is null;`,
  `create index "igny8_strategies_account_id_site_id_sector_id_index" on "igny8_strategies" ("account_id", "site_id", "sector_id");`,
  `alter table "igny8_ai_request_logs" drop constraint "igny8_ai_request_logs_status_check";`,
  `alter table "igny8_ai_request_logs" add "step" text null, add "turn" int not null default 0;`,
  `alter table "igny8_ai_request_logs" add constraint "igny8_ai_request_logs_status_check" check ("status" in ('ok', 'failed', 'refused', 'truncated'));`,
  `alter table "igny8_ai_steps" add "temperature" double precision null, add "max_output_tokens" int null, add "provider" text null, add "key_name" text null;`,
  `alter table "igny8_contents" drop constraint "igny8_contents_content_structure_check";`,
  `alter table "igny8_contents" add "author_profile_id" uuid null, add "linked_text_version" int null, add "optimized_text_version" int null, add "published_version" int null, add "json_blocks" jsonb null, add "structure_data" jsonb null, add "sync_metadata" jsonb null, add "internal_links" jsonb not null default '[]', add "optimization_scores" jsonb null, add "sources" jsonb not null default '[]', add "findings" jsonb not null default '[]', add "written_by_run_id" uuid null;`,
  `alter table "igny8_contents" add constraint "igny8_contents_content_structure_check" check ("content_structure" in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'case_study', 'news', 'product_page', 'product_comparison', 'buying_guide', 'service_page', 'service_area', 'landing_page', 'category_page', 'tag_page', 'hub_page', 'about_page', 'contact_page', 'faq_page', 'general_page'));`,
  `alter table "igny8_content_ideas" drop constraint "igny8_content_ideas_content_structure_check";`,
  `alter table "igny8_content_ideas" add constraint "igny8_content_ideas_content_structure_check" check ("content_structure" in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'case_study', 'news', 'product_page', 'product_comparison', 'buying_guide', 'service_page', 'service_area', 'landing_page', 'category_page', 'tag_page', 'hub_page', 'about_page', 'contact_page', 'faq_page', 'general_page'));`,
  `alter table "igny8_content_taxonomies" add "parent_id" uuid null, add "external_id" text null, add "external_taxonomy" text null, add "sync_status" text not null default 'native', add "count" int not null default 0, add "metadata" jsonb not null default '{}';`,
  `alter table "igny8_content_taxonomies" add constraint "igny8_content_taxonomies_site_id_external_id_exte_30db1_unique" unique ("site_id", "external_id", "external_taxonomy");`,
  `alter table "igny8_content_taxonomies" add constraint "igny8_content_taxonomies_sync_status_check" check ("sync_status" in ('native', 'imported', 'synced'));`,
  `alter table "igny8_images" add "task_id" uuid null, add "origin" text not null default 'generated', add "model" text null, add "variants" jsonb not null default '[]';`,
  `alter table "igny8_images" alter column "content_id" drop not null;`,
  `alter table "igny8_images" alter column "prompt" set default '';`,
  `create index "igny8_images_account_id_task_id_index" on "igny8_images" ("account_id", "task_id");`,
  `alter table "igny8_images" add constraint "igny8_images_owner_check" check (num_nonnulls(content_id, task_id) > 0);`,
  `alter table "igny8_images" add constraint "igny8_images_origin_check" check ("origin" in ('generated', 'uploaded'));`,
  `alter table "igny8_runs" add "writing_settings" jsonb null;`,
  `alter table "igny8_tasks" drop constraint "igny8_tasks_content_structure_check";`,
  `alter table "igny8_tasks" add "taxonomy_id" uuid null, add "author_profile_id" uuid null, add "outline" jsonb not null default '[]', add "article_context" text not null default '', add "with_research" boolean not null default false;`,
  `alter table "igny8_tasks" add constraint "igny8_tasks_content_structure_check" check ("content_structure" in ('guide', 'how_to', 'listicle', 'comparison', 'review', 'case_study', 'news', 'product_page', 'product_comparison', 'buying_guide', 'service_page', 'service_area', 'landing_page', 'category_page', 'tag_page', 'hub_page', 'about_page', 'contact_page', 'faq_page', 'general_page'));`,
  `alter table "igny8_article_parts" add constraint "igny8_article_parts_kind_check" check ("kind" in ('research', 'outline', 'section', 'edit'));`,
  `alter table "igny8_content_attributes" add constraint "igny8_content_attributes_owner_check" check (num_nonnulls(content_id, task_id, cluster_id) > 0);`,
  `alter table "igny8_content_attributes" add constraint "igny8_content_attributes_attribute_type_check" check ("attribute_type" in ('product_spec', 'service_modifier', 'semantic_facet'));`,
  `alter table "igny8_content_attributes" add constraint "igny8_content_attributes_source_check" check ("source" in ('manual', 'import', 'ai'));`,
  `alter table "igny8_content_cluster_maps" add constraint "igny8_content_cluster_maps_owner_check" check (num_nonnulls(content_id, task_id) > 0);`,
  `alter table "igny8_content_cluster_maps" add constraint "igny8_content_cluster_maps_role_check" check ("role" in ('hub', 'supporting', 'attribute'));`,
  `alter table "igny8_content_cluster_maps" add constraint "igny8_content_cluster_maps_source_check" check ("source" in ('blueprint', 'manual', 'import'));`,
  `alter table "igny8_optimization_tasks" add constraint "igny8_optimization_tasks_entry_point_check" check ("entry_point" in ('writer', 'wordpress_sync', 'external_sync', 'manual'));`,
  `alter table "igny8_optimization_tasks" add constraint "igny8_optimization_tasks_status_check" check ("status" in ('pending', 'running', 'completed', 'failed'));`,
];

const sectorTables = [
  'article_parts',
  'content_attributes',
  'content_cluster_maps',
  'optimization_tasks',
];
const accountTables = [
  'ai_prompts',
  'ai_prompt_versions',
  'author_profiles',
  'storage_usages',
  'strategies',
];
const newTables = [...sectorTables, ...accountTables];

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const policies = newTables.flatMap((table) => [
  `alter table igny8_${table} enable row level security;`,
  `alter table igny8_${table} force row level security;`,
  `create policy "tenant" on igny8_${table} using ${ownRows} with check ${ownRows};`,
]);

/** Columns by which a row of one sector is tied to another of the same one. */
const inSector = 'account_id, sector_id';

/** What is gone with the row it belongs to. */
const owned: [table: string, column: string, target: string, tie: string][] = [
  ['article_parts', 'task_id', 'tasks', inSector],
  ['article_parts', 'run_id', 'runs', 'account_id'],
  ['content_attributes', 'content_id', 'contents', 'account_id, site_id, sector_id'],
  ['content_attributes', 'task_id', 'tasks', inSector],
  ['content_attributes', 'cluster_id', 'clusters', inSector],
  ['content_cluster_maps', 'content_id', 'contents', 'account_id, site_id, sector_id'],
  ['content_cluster_maps', 'task_id', 'tasks', inSector],
  ['content_cluster_maps', 'cluster_id', 'clusters', inSector],
  ['images', 'task_id', 'tasks', inSector],
  ['optimization_tasks', 'content_id', 'contents', 'account_id, site_id, sector_id'],
];

/** Links that are empty when what they point at is gone. */
const linked: [table: string, column: string, target: string, tie: string][] = [
  ['contents', 'author_profile_id', 'author_profiles', 'account_id'],
  ['contents', 'written_by_run_id', 'runs', 'account_id'],
  ['tasks', 'author_profile_id', 'author_profiles', 'account_id'],
  ['tasks', 'taxonomy_id', 'content_taxonomies', 'account_id, site_id'],
  ['content_taxonomies', 'parent_id', 'content_taxonomies', 'account_id, site_id'],
  ['optimization_tasks', 'run_id', 'runs', 'account_id'],
];

const foreignKeys = [
  ...accountTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_account_foreign
         foreign key (account_id) references igny8_accounts (id);`,
  ),
  ...sectorTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_sector_foreign
         foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id);`,
  ),
  ...owned.map(
    ([table, column, target, tie]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (${tie}, ${column}) references igny8_${target} (${tie}, id) on delete cascade;`,
  ),
  ...linked.map(
    ([table, column, target, tie]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (${tie}, ${column}) references igny8_${target} (${tie}, id)
         on delete set null (${column});`,
  ),
  `alter table igny8_strategies add constraint igny8_strategies_site_foreign
     foreign key (account_id, site_id) references igny8_sites (account_id, id) on delete cascade;`,
  `alter table igny8_strategies add constraint igny8_strategies_sector_foreign
     foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id)
     on delete cascade;`,
];

/** For the purge of what they point at, which empties these links. */
const linkIndexes = linked.map(
  ([table, column]) =>
    `create index "igny8_${table}_${column}_index" on "igny8_${table}" ("${column}");`,
);

const touch = newTables.map(
  (table) =>
    `create trigger touch before update on igny8_${table} for each row execute function igny8_touch();`,
);

/** What pictures take: a row an account, so that no statement sums up a table. */
const storage = [
  `create function igny8_picture_bytes(bytes int, variants jsonb) returns bigint language sql immutable as $$
     select coalesce(bytes, 0) + coalesce(
       (select sum((variant ->> 'bytes')::bigint) from jsonb_array_elements(variants) variant), 0)::bigint
   $$;`,
  `create function igny8_count_storage() returns trigger language plpgsql as $$
   declare
     change bigint = 0;
     account uuid = case when tg_op = 'DELETE' then old.account_id else new.account_id end;
   begin
     if tg_op <> 'DELETE' then change = igny8_picture_bytes(new.bytes, new.variants); end if;
     if tg_op <> 'INSERT' then change = change - igny8_picture_bytes(old.bytes, old.variants); end if;
     if change <> 0 then
       insert into igny8_storage_usages (account_id, bytes) values (account, change)
       on conflict (account_id) do update set bytes = igny8_storage_usages.bytes + excluded.bytes;
     end if;
     return null;
   end $$;`,
  `create trigger count_storage after insert or delete or update of bytes, variants on igny8_images
     for each row execute function igny8_count_storage();`,
];

/**
 * Locked by type and id, the order in which terms are given to a content, then counted in a statement of its
 * own, which sees what those before it have committed.
 */
const recount = (terms: string) => `terms = array(${terms});
     perform 1 from igny8_content_taxonomies term where term.id = any(terms)
     order by term.taxonomy_type, term.id for no key update;
     update igny8_content_taxonomies term set count = counted.contents
     from (select listed.id, count(content.id) as contents from unnest(terms) as listed (id)
       left join igny8_content_taxonomy_links link on link.taxonomy_id = listed.id
       left join igny8_contents content on content.id = link.content_id and content.deleted_at is null
       group by listed.id) counted
     where term.id = counted.id and term.count <> counted.contents;`;

const countTrigger = (name: string, terms: string) =>
  `create function igny8_count_terms_of_${name}() returns trigger language plpgsql as $$
   declare
     terms uuid[];
   begin
     ${recount(terms)}
     return null;
   end $$;`;

const termCounts = [
  countTrigger('new_links', 'select distinct taxonomy_id from new_rows'),
  countTrigger('old_links', 'select distinct taxonomy_id from old_rows'),
  countTrigger(
    'contents',
    `select distinct link.taxonomy_id from old_rows before join new_rows after using (id)
       join igny8_content_taxonomy_links link on link.content_id = after.id
       where (before.deleted_at is null) <> (after.deleted_at is null)`,
  ),
  `create trigger count_terms_insert after insert on igny8_content_taxonomy_links
     referencing new table as new_rows for each statement execute function igny8_count_terms_of_new_links();`,
  `create trigger count_terms_delete after delete on igny8_content_taxonomy_links
     referencing old table as old_rows for each statement execute function igny8_count_terms_of_old_links();`,
  `create trigger count_terms after update on igny8_contents
     referencing old table as old_rows new table as new_rows
     for each statement execute function igny8_count_terms_of_contents();`,
];

const audited: [table: string, objectType: string][] = [
  ['ai_prompts', 'ai_prompt'],
  ['author_profiles', 'author_profile'],
  ['strategies', 'strategy'],
];

const audit = audited.map(
  ([table, objectType]) =>
    `create trigger audit after insert or update or delete on igny8_${table}
       for each row execute function igny8_audit('${objectType}', '');`,
);

/** Read or filled as their owner, whom forced row-level security would bind. */
const filled = [
  'images',
  'storage_usages',
  'content_taxonomies',
  'content_taxonomy_links',
  'contents',
  'accounts',
];
const forced = (word: 'force' | 'no force') =>
  filled.map((table) => `alter table igny8_${table} ${word} row level security;`);

/** What the triggers keep from now on is true from the first moment. */
const backfill = [
  ...forced('no force'),
  `insert into igny8_storage_usages (account_id, bytes)
     select account_id, sum(igny8_picture_bytes(bytes, variants)) from igny8_images
     where bytes > 0 group by account_id;`,
  `update igny8_content_taxonomies term set count = counted.contents
     from (select link.taxonomy_id, count(*) as contents from igny8_content_taxonomy_links link
       join igny8_contents content on content.id = link.content_id and content.deleted_at is null
       group by link.taxonomy_id) counted
     where term.id = counted.taxonomy_id;`,
  'set constraints all immediate;',
  ...forced('force'),
];

const rights = [
  ...newTables.map(
    (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
  ),
  'revoke update, delete on igny8_ai_prompt_versions from igny8_app;',
];
