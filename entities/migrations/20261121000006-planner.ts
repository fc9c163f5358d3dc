import { Migration } from '@mikro-orm/migrations';

/** The planner whole: figures that win, reasons of membership, proposals as rows, changes that can be undone. */
export class Migration20261121000006Planner extends Migration {
  override up(): void {
    // Forced row-level security binds the owner too, and the check of a new foreign key reads its table.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    const statements = [
      ...embeddings,
      ...tables,
      ...proposals,
      ...foreignKeys,
      ...linkIndexes,
      ...touch,
      ...membership,
      ...seedFigures,
      ...clusterCounts,
      ...cannibalisation,
      ...backfill,
      ...rights,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/** Vectors of titles stand beside those of keywords: the table is renamed, nothing in it is bought again. */
const embeddings = [
  'alter table igny8_keyword_embeddings rename to igny8_text_embeddings;',
  'alter table igny8_text_embeddings rename column keyword to text;',
  ...[
    ['pkey', 'pkey'],
    ['account_id_model_keyword_unique', 'account_id_model_text_unique'],
    ['account_foreign', 'account_foreign'],
  ].map(
    ([before, after]) =>
      `alter table igny8_text_embeddings
         rename constraint igny8_keyword_embeddings_${before} to igny8_text_embeddings_${after};`,
  ),
];

/** As the entities declare them. */
const tables = [
  `alter table "igny8_keywords" add constraint "igny8_keywords_account_id_sector_id_id_unique" unique ("account_id", "sector_id", "id");`,
  `create table "igny8_cluster_changes" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "kind" text not null, "title" text not null, "made_by_id" uuid null, "run_id" uuid null, "clusters" jsonb not null default '[]', "moved_references" jsonb not null default '[]', "undone_at" timestamptz(6) null, "undone_by_id" uuid null, primary key ("id"));`,
  `create index "igny8_cluster_changes_account_id_created_at_id_index" on "igny8_cluster_changes" ("account_id", "created_at", "id");`,
  `alter table "igny8_cluster_changes" add constraint "igny8_cluster_changes_account_id_sector_id_id_unique" unique ("account_id", "sector_id", "id");`,
  `create table "igny8_cluster_change_keywords" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "change_id" uuid not null, "keyword_id" uuid not null, "from_cluster_id" uuid null, "to_cluster_id" uuid null, "from_reason" jsonb null, primary key ("id"));`,
  `create index "igny8_cluster_change_keywords_account_id_keyword_id_index" on "igny8_cluster_change_keywords" ("account_id", "keyword_id");`,
  `alter table "igny8_cluster_change_keywords" add constraint "igny8_cluster_change_keywords_change_id_keyword_id_unique" unique ("change_id", "keyword_id");`,
  `create table "igny8_cluster_names" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "group_key" text not null, "name" text not null, "description" text not null, primary key ("id"));`,
  `alter table "igny8_cluster_names" add constraint "igny8_cluster_names_account_id_group_key_unique" unique ("account_id", "group_key");`,
  `create table "igny8_cluster_proposal_groups" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "proposal_id" uuid not null, "position" int not null, "key" text not null, "pillar_keyword_id" uuid not null, "pillar_keyword" text not null, "cohesion" double precision not null, "keywords_count" int not null, "volume" int not null, "cluster_id" uuid null, "name" text null, "description" text null, "naming_batch" int null, "is_saved" boolean not null default false, primary key ("id"));`,
  `create index "igny8_cluster_proposal_groups_proposal_id_naming_batch_index" on "igny8_cluster_proposal_groups" ("proposal_id", "naming_batch");`,
  `alter table "igny8_cluster_proposal_groups" add constraint "igny8_cluster_proposal_groups_proposal_id_position_unique" unique ("proposal_id", "position");`,
  `create table "igny8_cluster_proposal_members" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "proposal_id" uuid not null, "keyword_id" uuid not null, "group_position" int null, "from_cluster_id" uuid null, "is_move" boolean not null default false, "score" double precision null, "shared_terms" jsonb not null default '[]', "nearest_keyword_ids" jsonb not null default '[]', "reason" text null, primary key ("id"));`,
  `create index "igny8_cluster_proposal_members_proposal_id_group_p_a4c65_index" on "igny8_cluster_proposal_members" ("proposal_id", "group_position", "id");`,
  `create index "igny8_cluster_proposal_members_account_id_keyword_id_index" on "igny8_cluster_proposal_members" ("account_id", "keyword_id");`,
  `alter table "igny8_cluster_proposal_members" add constraint "igny8_cluster_proposal_members_proposal_id_keyword_id_unique" unique ("proposal_id", "keyword_id");`,
  `create table "igny8_content_idea_keywords" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "idea_id" uuid not null, "keyword_id" uuid not null, primary key ("id"));`,
  `create index "igny8_content_idea_keywords_account_id_keyword_id_index" on "igny8_content_idea_keywords" ("account_id", "keyword_id");`,
  `alter table "igny8_content_idea_keywords" add constraint "igny8_content_idea_keywords_idea_id_keyword_id_unique" unique ("idea_id", "keyword_id");`,
  `create table "igny8_keyword_imports" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "made_by_id" uuid null, "file_name" text null, "columns" jsonb not null default '{}', "status" text not null default 'reading', "rows_count" int not null default 0, "added_count" int not null default 0, "duplicate_in_file_count" int not null default 0, "duplicate_count" int not null default 0, "invalid_count" int not null default 0, "too_long_count" int not null default 0, "report" bytea null, primary key ("id"));`,
  `create index "igny8_keyword_imports_account_id_created_at_id_index" on "igny8_keyword_imports" ("account_id", "created_at", "id");`,
  `create table "igny8_search_results" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "provider" text not null, "query" text not null, "country" text not null default '', "urls" jsonb not null default '[]', "fetched_at" timestamptz(6) not null default now(), primary key ("id"));`,
  `alter table "igny8_search_results" add constraint "igny8_search_results_account_id_provider_country_query_unique" unique ("account_id", "provider", "country", "query");`,
  `alter table "igny8_clusters" add "locked" boolean not null default false, add "touched_at" timestamptz(6) null, add "competing_content_id" uuid null;`,
  `alter table "igny8_cluster_proposals" add "selection" jsonb not null default '{}', add "settings" jsonb not null default '{}', add "is_preview" boolean not null default false, add "status" text not null default 'grouping', add "embedding_model" text null, add "keywords_count" int not null default 0, add "groups_count" int not null default 0, add "left_out_count" int not null default 0, add "moves_count" int not null default 0;`,
  `create index "igny8_cluster_proposals_account_id_created_at_id_index" on "igny8_cluster_proposals" ("account_id", "created_at", "id");`,
  `alter table "igny8_cluster_proposals" add constraint "igny8_cluster_proposals_account_id_sector_id_id_unique" unique ("account_id", "sector_id", "id");`,
  `alter table "igny8_cluster_proposals" add constraint "igny8_cluster_proposals_status_check" check ("status" in ('grouping', 'proposed', 'accepted', 'discarded', 'saved'));`,
  `alter table "igny8_content_ideas" add "angle" text not null default '', add "intent" text null, add "evidence" jsonb not null default '[]', add "duplicate_of_type" text null, add "duplicate_of_id" uuid null, add "duplicate_of_title" text null, add "duplicate_score" double precision null;`,
  `alter table "igny8_content_ideas" add constraint "igny8_content_ideas_intent_check" check ("intent" in ('informational', 'navigational', 'commercial', 'transactional'));`,
  `alter table "igny8_content_ideas" add constraint "igny8_content_ideas_duplicate_of_type_check" check ("duplicate_of_type" in ('idea', 'task', 'content'));`,
  `drop index "igny8_keywords_account_id_difficulty_id_index";`,
  `drop index "igny8_keywords_account_id_volume_id_index";`,
  `alter table "igny8_keywords" add "volume_override" int null, add "difficulty_override" int null, add "seed_keyword_id" uuid null, add "seed_volume" int null, add "seed_difficulty" int null, add "seed_intent" text null, add "effective_volume" int generated always as (COALESCE(volume_override, volume, seed_volume)) stored null, add "effective_difficulty" int generated always as (COALESCE(difficulty_override, difficulty, seed_difficulty)) stored null, add "effective_intent" text generated always as (COALESCE(intent, seed_intent)) stored null, add "paid_difficulty" int null, add "serp_position" int null, add "trend" jsonb null, add "metrics_fetched_at" timestamptz(6) null, add "cluster_score" double precision null, add "shared_terms" jsonb null, add "nearest_keyword_ids" jsonb null, add "left_out_reason" text null;`,
  `create index "igny8_keywords_seed_keyword_id_index" on "igny8_keywords" ("seed_keyword_id");`,
  `create index "igny8_keywords_account_id_effective_volume_id_index" on "igny8_keywords" ("account_id", "effective_volume", "id");`,
  `create index "igny8_keywords_account_id_effective_difficulty_id_index" on "igny8_keywords" ("account_id", "effective_difficulty", "id");`,
  `alter table "igny8_keywords" add constraint "igny8_keywords_overrides_check" check (volume_override >= 0 and difficulty_override >= 0 and difficulty_override <= 100);`,
  `alter table "igny8_keywords" add constraint "igny8_keywords_seed_intent_check" check ("seed_intent" in ('informational', 'navigational', 'commercial', 'transactional'));`,
  `alter table "igny8_cluster_changes" add constraint "igny8_cluster_changes_kind_check" check ("kind" in ('merge', 'split', 'move', 'lock', 'unlock', 'rename', 'delete', 'recluster'));`,
  `alter table "igny8_cluster_changes" enable row level security;`,
  `alter table "igny8_cluster_changes" force row level security;`,
  `create policy "tenant" on "igny8_cluster_changes" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_cluster_change_keywords" enable row level security;`,
  `alter table "igny8_cluster_change_keywords" force row level security;`,
  `create policy "tenant" on "igny8_cluster_change_keywords" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_cluster_names" enable row level security;`,
  `alter table "igny8_cluster_names" force row level security;`,
  `create policy "tenant" on "igny8_cluster_names" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_cluster_proposal_groups" enable row level security;`,
  `alter table "igny8_cluster_proposal_groups" force row level security;`,
  `create policy "tenant" on "igny8_cluster_proposal_groups" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_cluster_proposal_members" enable row level security;`,
  `alter table "igny8_cluster_proposal_members" force row level security;`,
  `create policy "tenant" on "igny8_cluster_proposal_members" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_content_idea_keywords" enable row level security;`,
  `alter table "igny8_content_idea_keywords" force row level security;`,
  `create policy "tenant" on "igny8_content_idea_keywords" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_keyword_imports" add constraint "igny8_keyword_imports_status_check" check ("status" in ('reading', 'completed', 'interrupted'));`,
  `alter table "igny8_keyword_imports" enable row level security;`,
  `alter table "igny8_keyword_imports" force row level security;`,
  `create policy "tenant" on "igny8_keyword_imports" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
  `alter table "igny8_search_results" enable row level security;`,
  `alter table "igny8_search_results" force row level security;`,
  `create policy "tenant" on "igny8_search_results" using ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting))) with check ((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)));`,
];

/**
 * Tables that this migration reads or fills as their owner, whom forced row-level security would bind; the checks
 * of the foreign keys of what it fills read the last of them.
 */
const filled = [
  'cluster_proposals',
  'cluster_proposal_groups',
  'cluster_proposal_members',
  'clusters',
  'contents',
  'keywords',
  'runs',
  'accounts',
  'sites',
  'sectors',
];
const forced = (word: 'force' | 'no force') =>
  filled.map((table) => `alter table igny8_${table} ${word} row level security;`);

/**
 * Groups of proposals leave their JSON for rows: a run that grouped before the upgrade is saved after it, with
 * the naming calls it had, and what was clustered and paid for before stays known.
 */
const proposals = [
  ...forced('no force'),
  `alter table igny8_cluster_proposals alter column keyword_ids drop default,
     alter column keyword_ids type uuid[] using translate(keyword_ids::text, '[]"', '{}')::uuid[],
     alter column keyword_ids set default '{}';`,
  `insert into igny8_cluster_proposal_groups (account_id, site_id, sector_id, proposal_id, position, key,
       pillar_keyword_id, pillar_keyword, cohesion, keywords_count, volume, name, description, is_saved)
     select proposal.account_id, proposal.site_id, proposal.sector_id, proposal.id, found.place - 1,
       found.item ->> 'key', (found.item ->> 'pillarId')::uuid, coalesce(pillar.keyword, found.item ->> 'key'),
       (found.item ->> 'cohesion')::float8, jsonb_array_length(found.item -> 'memberIds'), 0,
       found.item ->> 'name', found.item ->> 'description', proposal.outcome is not null
     from igny8_cluster_proposals proposal
     cross join lateral jsonb_array_elements(proposal.groups) with ordinality as found (item, place)
     left join igny8_keywords pillar on pillar.id = (found.item ->> 'pillarId')::uuid;`,
  `insert into igny8_cluster_proposal_members (account_id, site_id, sector_id, proposal_id, keyword_id, group_position)
     select proposal.account_id, proposal.site_id, proposal.sector_id, proposal.id, keyword.id, found.place - 1
     from igny8_cluster_proposals proposal
     cross join lateral jsonb_array_elements(proposal.groups) with ordinality as found (item, place)
     cross join lateral jsonb_array_elements_text(found.item -> 'memberIds') as member (id)
     join igny8_keywords keyword on keyword.id = member.id::uuid;`,
  `insert into igny8_cluster_proposal_members (account_id, site_id, sector_id, proposal_id, keyword_id, reason)
     select proposal.account_id, proposal.site_id, proposal.sector_id, proposal.id,
       keyword.id, left_out.item ->> 'reason'
     from igny8_cluster_proposals proposal
     cross join lateral jsonb_array_elements(proposal.left_out) as left_out (item)
     join igny8_keywords keyword on keyword.id = (left_out.item ->> 'id')::uuid;`,
  // The calls as domain/planner/naming-batches.ts packs them: the workflow counts on them.
  `do $$
   declare
     found record;
     proposal uuid;
     batch int;
     size int;
   begin
     for found in select id, proposal_id, least(50, keywords_count) as shown
       from igny8_cluster_proposal_groups where not is_saved order by proposal_id, position
     loop
       if proposal is distinct from found.proposal_id then
         proposal = found.proposal_id;
         batch = 0;
         size = 0;
       end if;
       if size > 0 and size + found.shown > 50 then
         batch = batch + 1;
         size = 0;
       end if;
       size = size + found.shown;
       update igny8_cluster_proposal_groups set naming_batch = batch where id = found.id;
     end loop;
   end $$;`,
  `update igny8_cluster_proposals proposal set
     status = case
       when outcome is not null then 'saved'
       when exists (select from igny8_runs run where run.id = proposal.run_id and run.ended_at is null) then 'grouping'
       else 'discarded' end,
     keywords_count = coalesce(array_length(keyword_ids, 1), 0),
     groups_count = jsonb_array_length(groups), left_out_count = jsonb_array_length(left_out);`,
  // Events of the triggers that wait for the end of the transaction would keep the columns from going.
  'set constraints all immediate;',
  'alter table igny8_cluster_proposals drop column groups, drop column left_out;',
];

/** What the triggers keep from now on is true from the first moment. */
const backfill = [
  `update igny8_clusters set status = case when mapped_pages > 0 then 'active' else 'mapped' end
     where (mapped_pages > 0 and status <> 'active') or (keywords_count > 0 and status = 'new');`,
  'select igny8_flag_cannibalisation(array(select id from igny8_clusters where deleted_at is null order by id));',
  'set constraints all immediate;',
  ...forced('force'),
];

const sectorTables = [
  'cluster_changes',
  'cluster_change_keywords',
  'cluster_proposal_groups',
  'cluster_proposal_members',
  'content_idea_keywords',
  'keyword_imports',
];
const accountTables = ['cluster_names', 'search_results'];

/** Children of one sector that are gone with the row they belong to. */
const owned: [table: string, column: string, target: string][] = [
  ['cluster_change_keywords', 'change_id', 'cluster_changes'],
  ['cluster_change_keywords', 'keyword_id', 'keywords'],
  ['cluster_proposal_groups', 'proposal_id', 'cluster_proposals'],
  ['cluster_proposal_members', 'proposal_id', 'cluster_proposals'],
  ['cluster_proposal_members', 'keyword_id', 'keywords'],
  ['content_idea_keywords', 'idea_id', 'content_ideas'],
  ['content_idea_keywords', 'keyword_id', 'keywords'],
];

/** Links that are empty when what they point at is gone. */
const linked: [table: string, column: string, target: string][] = [
  ['cluster_change_keywords', 'from_cluster_id', 'clusters'],
  ['cluster_change_keywords', 'to_cluster_id', 'clusters'],
  ['cluster_proposal_groups', 'cluster_id', 'clusters'],
  ['cluster_proposal_members', 'from_cluster_id', 'clusters'],
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
    ([table, column, target]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (account_id, sector_id, ${column}) references igny8_${target} (account_id, sector_id, id)
         on delete cascade;`,
  ),
  ...linked.map(
    ([table, column, target]) =>
      `alter table igny8_${table} add constraint igny8_${table}_${column}_foreign
         foreign key (account_id, sector_id, ${column}) references igny8_${target} (account_id, sector_id, id)
         on delete set null (${column});`,
  ),
  `alter table igny8_keywords add constraint igny8_keywords_seed_keyword_foreign
     foreign key (seed_keyword_id) references igny8_seed_keywords (id) on delete set null;`,
  `alter table igny8_clusters add constraint igny8_clusters_competing_content_foreign
     foreign key (account_id, site_id, competing_content_id) references igny8_contents (account_id, site_id, id)
     on delete set null (competing_content_id);`,
];

const touch = [...sectorTables, ...accountTables].map(
  (table) =>
    `create trigger touch before update on igny8_${table} for each row execute function igny8_touch();`,
);

/** For the purge of a cluster, which empties these links. */
const linkIndexes = linked.map(
  ([table, column]) =>
    `create index igny8_${table}_${column}_index on igny8_${table} (${column}) where ${column} is not null;`,
);

/** A keyword is mapped when it has a cluster and new when it has none; the reasons of another cluster go. */
const membership = [
  'drop trigger unmap on igny8_keywords;',
  'drop function igny8_unmap_keyword();',
  `create function igny8_change_membership() returns trigger language plpgsql as $$
   begin
     if new.cluster_id is null then
       if new.status = 'mapped' then new.status = 'new'; end if;
       new.cluster_score = null;
       new.shared_terms = null;
       new.nearest_keyword_ids = null;
     else
       if new.status = 'new' then new.status = 'mapped'; end if;
       new.left_out_reason = null;
       if (new.cluster_score, new.shared_terms, new.nearest_keyword_ids)
         is not distinct from (old.cluster_score, old.shared_terms, old.nearest_keyword_ids) then
         new.cluster_score = null;
         new.shared_terms = null;
         new.nearest_keyword_ids = null;
       end if;
     end if;
     return new;
   end $$;`,
  `create trigger change_membership before update of cluster_id on igny8_keywords
     for each row when (new.cluster_id is distinct from old.cluster_id)
     execute function igny8_change_membership();`,
];

/** A keyword taken from the library shows the library's figures, also when these change. */
const seedFigures = [
  `create function igny8_take_seed_figures() returns trigger language plpgsql as $$
   begin
     if new.seed_keyword_id is null then
       new.seed_volume = null;
       new.seed_difficulty = null;
       new.seed_intent = null;
     else
       select seed.volume, seed.difficulty, seed.intent
       into new.seed_volume, new.seed_difficulty, new.seed_intent
       from igny8_seed_keywords seed where seed.id = new.seed_keyword_id;
     end if;
     return new;
   end $$;`,
  `create trigger take_seed_figures_at_insert before insert on igny8_keywords
     for each row when (new.seed_keyword_id is not null) execute function igny8_take_seed_figures();`,
  `create trigger take_seed_figures before update of seed_keyword_id on igny8_keywords
     for each row when (new.seed_keyword_id is distinct from old.seed_keyword_id)
     execute function igny8_take_seed_figures();`,
  `create function igny8_pass_seed_figures() returns trigger language plpgsql
     security definer set search_path = public, pg_temp as $$
   begin
     -- All keywords before any cluster, by id, as everywhere.
     perform 1 from igny8_keywords keyword where keyword.id in (
       select follower.id from igny8_keywords follower join new_rows seed on seed.id = follower.seed_keyword_id
       where (follower.seed_volume, follower.seed_difficulty, follower.seed_intent)
         is distinct from (seed.volume, seed.difficulty, seed.intent))
       order by keyword.id for no key update;
     update igny8_keywords keyword
     set seed_volume = seed.volume, seed_difficulty = seed.difficulty, seed_intent = seed.intent
     from new_rows seed
     where keyword.seed_keyword_id = seed.id
       and (keyword.seed_volume, keyword.seed_difficulty, keyword.seed_intent)
         is distinct from (seed.volume, seed.difficulty, seed.intent);
     return null;
   end $$;`,
  `create trigger pass_figures after update on igny8_seed_keywords referencing new table as new_rows
     for each statement execute function igny8_pass_seed_figures();`,
];

/** Rows in one order, so that two transactions that count the same clusters never wait for each other. */
const lockClusters = `perform 1 from igny8_clusters cluster where cluster.id = any(clusters)
       order by cluster.id for no key update;`;

const clusterCounts = [
  `create or replace function igny8_count_keywords(clusters uuid[]) returns void language plpgsql as $$
   begin
     if cardinality(clusters) = 0 then return; end if;
     ${lockClusters}
     update igny8_clusters cluster set
       keywords_count = counted.keywords, volume = counted.volume,
       status = case
         when cluster.status = 'new' and counted.keywords > 0 then 'mapped'
         when cluster.status = 'mapped' and counted.keywords = 0 then 'new'
         else cluster.status end
     from (
       select wanted.id, count(keyword.id)::int as keywords,
         least(coalesce(sum(keyword.effective_volume), 0), 2147483647)::int as volume
       from unnest(clusters) as wanted (id)
       left join igny8_keywords keyword on keyword.cluster_id = wanted.id and keyword.deleted_at is null
       group by wanted.id
     ) counted
     where cluster.id = counted.id
       and (cluster.keywords_count, cluster.volume) is distinct from (counted.keywords, counted.volume);
     perform igny8_flag_cannibalisation(clusters);
   end $$;`,
  `create or replace function igny8_count_pages(clusters uuid[]) returns void language plpgsql as $$
   begin
     if cardinality(clusters) = 0 then return; end if;
     ${lockClusters}
     update igny8_clusters cluster set mapped_pages = counted.pages,
       status = case
         when counted.pages > 0 then 'active'
         when cluster.status <> 'active' then cluster.status
         when cluster.keywords_count > 0 then 'mapped'
         else 'new' end
     from (
       select wanted.id, count(content.id)::int as pages
       from unnest(clusters) as wanted (id)
       left join igny8_contents content on content.cluster_id = wanted.id and content.deleted_at is null
       group by wanted.id
     ) counted
     where cluster.id = counted.id and cluster.mapped_pages <> counted.pages;
   end $$;`,
  `create or replace function igny8_recount_keywords_update() returns trigger language plpgsql as $$
   begin
     perform igny8_count_keywords(array(
       select distinct changed.cluster_id from (
         select unnest(array[before.cluster_id, after.cluster_id]) as cluster_id
         from old_rows before join new_rows after using (id)
         where (before.cluster_id, before.deleted_at, before.effective_volume, before.keyword)
           is distinct from (after.cluster_id, after.deleted_at, after.effective_volume, after.keyword)
       ) changed
       where changed.cluster_id is not null order by 1));
     return null;
   end $$;`,
];

/**
 * A cluster competes with content outside of it whose primary keyword is one of its keywords: a second page
 * for the same search would take the first one's place.
 */
const cannibalisation = [
  // A column of its own: lower() may not go before the policies of row-level security, so no index would serve it.
  `alter table igny8_contents add primary_keyword_key text
     generated always as (lower(btrim(primary_keyword))) stored;`,
  `create index igny8_contents_primary_keyword_index on igny8_contents (account_id, site_id, primary_keyword_key)
     where deleted_at is null;`,
  // Hashed whatever the statistics say: of a new account they say nothing, and thousands of rows look like one.
  `create function igny8_flag_cannibalisation(clusters uuid[]) returns void language plpgsql
     set enable_nestloop = off as $$
   declare
     sites uuid[] = array(select distinct cluster.site_id from igny8_clusters cluster where cluster.id = any(clusters));
     keys text[] = array(select distinct keyword.keyword from igny8_keywords keyword
       where keyword.cluster_id = any(clusters) and keyword.deleted_at is null);
   begin
     update igny8_clusters cluster set competing_content_id = found.content_id
     from unnest(clusters) as wanted (id)
     left join (
       select distinct on (keyword.cluster_id) keyword.cluster_id, content.id as content_id
       from (
         select id, account_id, site_id, cluster_id, created_at, primary_keyword_key from igny8_contents
         where site_id = any(sites) and primary_keyword_key = any(keys) and deleted_at is null
           and status <> 'archived'
         offset 0
       ) content
       join igny8_keywords keyword on keyword.account_id = content.account_id and keyword.site_id = content.site_id
         and keyword.keyword = content.primary_keyword_key and keyword.cluster_id = any(clusters)
         and keyword.deleted_at is null and content.cluster_id is distinct from keyword.cluster_id
       order by keyword.cluster_id, content.created_at, content.id
     ) found on found.cluster_id = wanted.id
     where cluster.id = wanted.id and cluster.id = any(clusters)
       and cluster.competing_content_id is distinct from found.content_id;
   end $$;`,
  ...(['insert', 'update', 'delete'] as const).flatMap((event) => cannibalisationTrigger(event)),
];

/**
 * Content concerns the cluster it is in and those whose keyword it is written for: all of them are locked in
 * one order before any is counted or flagged. Triggers of a statement fire by name: `lock` before `recount`
 * before `reflag`.
 */
function cannibalisationTrigger(event: 'insert' | 'update' | 'delete'): string[] {
  const columnsOf = (row: string) =>
    `(${row}.primary_keyword_key, ${row}.cluster_id, ${row}.deleted_at, ${row}.status = 'archived')`;
  const rows = {
    insert: 'select account_id, site_id, primary_keyword_key, cluster_id from new_rows',
    delete: 'select account_id, site_id, primary_keyword_key, cluster_id from old_rows',
    update: `select before.account_id, before.site_id, state.primary_keyword_key, state.cluster_id
         from old_rows before join new_rows after using (id)
         cross join lateral (values (before.primary_keyword_key, before.cluster_id),
           (after.primary_keyword_key, after.cluster_id)) as state (primary_keyword_key, cluster_id)
         where ${columnsOf('before')} is distinct from ${columnsOf('after')}`,
  };
  const referencing = {
    insert: 'new table as new_rows',
    update: 'old table as old_rows new table as new_rows',
    delete: 'old table as old_rows',
  };
  // Texts and sectors first, as plain values: whatever the statistics say, the unique index of the living serves.
  const gather = `keys = array(select distinct changed.primary_keyword_key from (${rows[event]}) changed
         where changed.primary_keyword_key <> '');
       sectors = array(select distinct sector.id from (${rows[event]}) changed
         join igny8_sectors sector on sector.account_id = changed.account_id and sector.site_id = changed.site_id);`;
  const aimedAt = `select distinct keyword.cluster_id from igny8_keywords keyword
         where keyword.sector_id = any(sectors) and keyword.keyword = any(keys) and keyword.deleted_at is null
           and keyword.cluster_id is not null`;
  const statements = {
    lock: `perform 1 from igny8_clusters cluster
         where cluster.id = any(aimed_at || array(select changed.cluster_id from (${rows[event]}) changed))
         order by cluster.id for no key update;`,
    reflag: 'perform igny8_flag_cannibalisation(aimed_at);',
  };
  return Object.entries(statements).flatMap(([name, statement]) => [
    `create function igny8_${name}_contents_${event}() returns trigger language plpgsql as $$
     declare
       keys text[];
       sectors uuid[];
       aimed_at uuid[];
     begin
       ${gather}
       aimed_at = array(${aimedAt});
       ${statement}
       return null;
     end $$;`,
    `create trigger ${name}_${event} after ${event} on igny8_contents referencing ${referencing[event]}
       for each statement execute function igny8_${name}_contents_${event}();`,
  ]);
}

const rights = [
  ...[...sectorTables, ...accountTables].map(
    (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
  ),
  'grant create on schema public to igny8_system;',
  // Keywords of every tenant follow their seed: only the system role sees them all.
  'alter function igny8_pass_seed_figures() owner to igny8_system;',
  'revoke all on function igny8_pass_seed_figures() from public;',
  'revoke create on schema public from igny8_system;',
];
