import { Migration } from '@mikro-orm/migrations';

/** What is tried: prompts, keys, pictures. */
export class Migration20261121000012Trials extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const statements = [
  `create table "igny8_trials" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "run_id" uuid null, "request" jsonb not null, "text" text null, "sealed_secrets" text null, "outcome" jsonb null, "picture" bytea null, "expires_at" timestamptz(6) not null default now() + '1 day'::interval, primary key ("id"));`,
  `create index "igny8_trials_expires_at_index" on "igny8_trials" ("expires_at");`,
  `create index "igny8_trials_account_id_run_id_index" on "igny8_trials" ("account_id", "run_id");`,
  `alter table "igny8_trials" enable row level security;`,
  `alter table "igny8_trials" force row level security;`,
  `create policy "tenant" on "igny8_trials" using ${ownRows} with check ${ownRows};`,
  `alter table igny8_trials add constraint igny8_trials_account_foreign
     foreign key (account_id) references igny8_accounts (id) on delete cascade;`,
  `alter table igny8_trials add constraint igny8_trials_run_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete cascade;`,
  `create trigger touch before update on igny8_trials
     for each row execute function igny8_touch();`,
  'grant select, insert, update, delete on igny8_trials to igny8_app, igny8_system;',
];
