import { Migration } from '@mikro-orm/migrations';

/** Links of ours between the contents of a site. */
export class Migration20261121000026InternalLinks extends Migration {
  override up(): void {
    // Forced row-level security binds the owner too, and the check of a new foreign key reads its table.
    this.addSql(
      "select set_config('app.account_id', '00000000-0000-0000-0000-000000000000', true);",
    );
    for (const statement of statements) this.addSql(statement);
  }
}

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const statements = [
  `create table "igny8_internal_links" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "source_content_id" uuid not null, "target_content_id" uuid not null, "anchor_text" text not null, "address" text not null, "score" int not null, "position" int not null, "status" text not null default 'suggested', "removed_by" text null, "run_id" uuid null, primary key ("id"));`,
  `create index "igny8_internal_links_account_id_site_id_status_index" on "igny8_internal_links" ("account_id", "site_id", "status");`,
  `create index "igny8_internal_links_target_content_id_index" on "igny8_internal_links" ("target_content_id");`,
  `create index "igny8_internal_links_run_id_index" on "igny8_internal_links" ("run_id");`,
  `alter table "igny8_internal_links" add constraint "igny8_internal_links_source_content_id_target_content_id_unique" unique ("source_content_id", "target_content_id");`,
  `alter table "igny8_internal_links" add constraint "igny8_internal_links_score_check" check (score >= 0 and score <= 100);`,
  `alter table "igny8_internal_links" add constraint "igny8_internal_links_status_check" check ("status" in ('suggested', 'injected', 'removed'));`,
  `alter table "igny8_internal_links" add constraint "igny8_internal_links_removed_by_check" check ("removed_by" in ('person', 'platform'));`,
  `alter table "igny8_internal_links" enable row level security;`,
  `alter table "igny8_internal_links" force row level security;`,
  `create policy "tenant" on "igny8_internal_links" using ${ownRows} with check ${ownRows};`,
  `alter table igny8_internal_links add constraint igny8_internal_links_sector_foreign
     foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id);`,
  `alter table igny8_internal_links add constraint igny8_internal_links_source_content_id_foreign
     foreign key (account_id, site_id, sector_id, source_content_id)
     references igny8_contents (account_id, site_id, sector_id, id) on delete cascade;`,
  `alter table igny8_internal_links add constraint igny8_internal_links_target_content_id_foreign
     foreign key (account_id, site_id, target_content_id)
     references igny8_contents (account_id, site_id, id) on delete cascade;`,
  `alter table igny8_internal_links add constraint igny8_internal_links_run_id_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete set null (run_id);`,
  `create trigger touch before update on igny8_internal_links
     for each row execute function igny8_touch();`,
  'grant select, insert, update, delete on igny8_internal_links to igny8_app, igny8_system;',
];
