import { Migration } from '@mikro-orm/migrations';

/** How many paid calls an account has under way at once, over all workers. */
export class Migration20261121000025PaidCallLeases extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const statements = [
  `create table "igny8_paid_call_leases" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "activity_key" text not null, "attempt" int not null, "expires_at" timestamptz(6) not null, primary key ("id"));`,
  `alter table "igny8_paid_call_leases" add constraint "igny8_paid_call_leases_account_id_activity_key_unique" unique ("account_id", "activity_key");`,
  `alter table "igny8_paid_call_leases" enable row level security;`,
  `alter table "igny8_paid_call_leases" force row level security;`,
  `create policy "tenant" on "igny8_paid_call_leases" using ${ownRows} with check ${ownRows};`,
  `alter table igny8_paid_call_leases add constraint igny8_paid_call_leases_account_foreign
     foreign key (account_id) references igny8_accounts (id) on delete cascade;`,
  `create trigger touch before update on igny8_paid_call_leases
     for each row execute function igny8_touch();`,
  'grant select, insert, update, delete on igny8_paid_call_leases to igny8_app, igny8_system;',
];
