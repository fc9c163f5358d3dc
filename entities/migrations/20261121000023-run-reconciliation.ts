import { Migration } from '@mikro-orm/migrations';

/** One order of what happens in an account, for its stream; and what the reconciler knows of runs and ledgers. */
export class Migration20261121000023RunReconciliation extends Migration {
  override up(): void {
    const statements = [...tables, ...policies, ...foreignKeys, ...touch, ...order, ...rights];
    for (const statement of statements) this.addSql(statement);
  }
}

/** As the entities declare them. */
const tables = [
  `create table "igny8_account_events" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "position" bigint not null default '0', "kind" text not null, "run_id" uuid null, "run_sequence" int null, "balance" int null, primary key ("id"));`,
  `alter table "igny8_account_events" add constraint "igny8_account_events_account_id_position_unique" unique ("account_id", "position");`,
  `alter table "igny8_account_events" add constraint "igny8_account_events_kind_check" check ("kind" in ('run', 'balance'));`,
  `create table "igny8_run_checks" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "run_id" uuid not null, "checked_at" timestamptz(6) not null, "restarts" int not null default 0, "needs_operator" text null, primary key ("id"));`,
  `create index igny8_run_checks_needs_operator_index on igny8_run_checks (checked_at) where needs_operator is not null;`,
  `alter table "igny8_run_checks" add constraint "igny8_run_checks_run_id_unique" unique ("run_id");`,
  `create index igny8_outbox_messages_cancel_index on igny8_outbox_messages (workflow_id) where kind = 'cancel';`,
  `create table "igny8_ledger_checks" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "checked_at" timestamptz(6) not null, "difference" int not null, primary key ("id"));`,
  `alter table "igny8_ledger_checks" add constraint "igny8_ledger_checks_account_id_unique" unique ("account_id");`,
];

const newTables = ['account_events', 'run_checks', 'ledger_checks'];

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const policies = newTables.flatMap((table) => [
  `alter table igny8_${table} enable row level security;`,
  `alter table igny8_${table} force row level security;`,
  `create policy "tenant" on igny8_${table} using ${ownRows} with check ${ownRows};`,
]);

const foreignKeys = [
  ...newTables.map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_account_foreign
         foreign key (account_id) references igny8_accounts (id);`,
  ),
  ...['account_events', 'run_checks'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_run_foreign
         foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete cascade;`,
  ),
];

const touch = newTables.map(
  (table) =>
    `create trigger touch before update on igny8_${table} for each row execute function igny8_touch();`,
);

/**
 * Events get their position when their transaction commits: the lock is held from then until the commit, so
 * positions of an account appear in their order and a reader never passes one that comes later. The functions
 * act as the system role, since a transaction may by then have turned to another account (`withinAccount`).
 */
const order = [
  `create function igny8_number_account_event() returns trigger language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtextextended('account events ' || new.account_id, 0));
     select coalesce(max(position), 0) + 1 into new.position
       from igny8_account_events where account_id = new.account_id;
     perform pg_notify('igny8_account_events', new.account_id::text);
     return new;
   end $$;`,
  `create trigger number before insert on igny8_account_events
     for each row execute function igny8_number_account_event();`,
  `create function igny8_tell_of_run_event() returns trigger
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into igny8_account_events (account_id, kind, run_id, run_sequence)
       values (new.account_id, 'run', new.run_id, new.sequence);
     return null;
   end $$;`,
  `create function igny8_tell_of_balance() returns trigger
     language plpgsql security definer set search_path = public, pg_temp as $$
   begin
     insert into igny8_account_events (account_id, kind, balance)
       values (new.account_id, 'balance', new.balance_after);
     return null;
   end $$;`,
  // One wake-up an account and transaction instead of one an event; both tell of the same.
  'drop trigger announce on igny8_run_events;',
  'drop function igny8_announce_run_event();',
  `create constraint trigger tell after insert on igny8_run_events
     deferrable initially deferred for each row execute function igny8_tell_of_run_event();`,
  // The line that gives the reservation back is one half of a settlement, whose other half tells the balance.
  `create constraint trigger tell after insert on igny8_credit_transactions
     deferrable initially deferred for each row when (new.idempotency_key not like 'use:%')
     execute function igny8_tell_of_balance();`,
];

const systemFunctions = ['igny8_tell_of_run_event()', 'igny8_tell_of_balance()'];

const rights = [
  ...newTables.map(
    (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
  ),
  'revoke update, delete on igny8_account_events from igny8_app;',
  'grant create on schema public to igny8_system;',
  ...systemFunctions.flatMap((name) => [
    `alter function ${name} owner to igny8_system;`,
    `revoke all on function ${name} from public;`,
    `grant execute on function ${name} to igny8_app;`,
  ]),
  'revoke create on schema public from igny8_system;',
];
