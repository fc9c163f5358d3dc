import { Migration } from '@mikro-orm/migrations';

/** What titles were asked for and what came of it. */
export class Migration20261121000016TitleSuggestions extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const statements = [
  `create table "igny8_title_suggestions" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid not null, "run_id" uuid not null, "keyword" text not null, "country" text not null default '', "article_type" text null, "context" text not null default '', "serp_titles" jsonb null, "creative_titles" jsonb null, primary key ("id"));`,
  `alter table "igny8_title_suggestions" add constraint "igny8_title_suggestions_run_id_unique" unique ("run_id");`,
  `alter table "igny8_title_suggestions" enable row level security;`,
  `alter table "igny8_title_suggestions" force row level security;`,
  `create policy "tenant" on "igny8_title_suggestions" using ${ownRows} with check ${ownRows};`,
  `alter table igny8_title_suggestions add constraint igny8_title_suggestions_sector_foreign
     foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id);`,
  `alter table igny8_title_suggestions add constraint igny8_title_suggestions_run_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete cascade;`,
  `create trigger touch before update on igny8_title_suggestions
     for each row execute function igny8_touch();`,
  'grant select, insert, update, delete on igny8_title_suggestions to igny8_app, igny8_system;',
];
