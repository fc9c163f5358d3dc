import { Migration } from '@mikro-orm/migrations';

/** Automation of a site: its configuration, its runs, their batches, and schedules in the outbox. */
export class Migration20261121000021AutomationRuns extends Migration {
  override up(): void {
    const statements = [
      ...outbox,
      ...tables,
      ...policies,
      ...foreignKeys,
      ...triggers,
      ...schedules,
      ...projection,
      ...rights,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

const outbox = [
  'alter table igny8_outbox_messages drop constraint igny8_outbox_messages_kind_check;',
  `alter table igny8_outbox_messages add constraint igny8_outbox_messages_kind_check
     check (kind in ('start', 'signal', 'cancel', 'schedule'));`,
];

const stages =
  "('cluster', 'ideas', 'tasks', 'content', 'image_prompts', 'images', 'review', 'publish')";

/** As the entities declare them. */
const tables = [
  `create table "igny8_automation_batches" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "run_id" uuid not null, "stage" text not null, "number" int not null, "item_ids" jsonb not null, "last_sector_id" uuid not null, "last_item_id" uuid not null, "child_run_ids" jsonb not null default '[]', primary key ("id"));`,
  `alter table "igny8_automation_batches" add constraint "igny8_automation_batches_run_id_stage_number_unique" unique ("run_id", "stage", "number");`,
  `alter table "igny8_automation_batches" add constraint "igny8_automation_batches_stage_check" check ("stage" in ${stages});`,
  `create table "igny8_automation_configs" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "is_enabled" boolean not null default false, "frequency" text not null default 'daily', "scheduled_time" text not null default '02:00', "cron" text null, "timezone" text not null default 'UTC', "settings" jsonb not null, "last_run_at" timestamptz(6) null, "last_scheduled_at" timestamptz(6) null, "last_skipped_at" timestamptz(6) null, "last_skip_reason" text null, primary key ("id"));`,
  `alter table "igny8_automation_configs" add constraint "igny8_automation_configs_site_id_unique" unique ("site_id");`,
  `alter table "igny8_automation_configs" add constraint "igny8_automation_configs_frequency_check" check ("frequency" in ('daily', 'weekly', 'monthly', 'cron'));`,
  `create table "igny8_automation_runs" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "run_id" uuid not null, "trigger" text not null, "status" text not null default 'running', "current_stage" text null, "settings" jsonb not null, "stage_results" jsonb not null default '{}', "total_credits_used" int not null default 0, "started_at" timestamptz(6) null, "paused_at" timestamptz(6) null, "resumed_at" timestamptz(6) null, "cancelled_at" timestamptz(6) null, "completed_at" timestamptz(6) null, "error" jsonb null, primary key ("id"));`,
  `alter table "igny8_automation_runs" add constraint "igny8_automation_runs_run_id_unique" unique ("run_id");`,
  `create unique index igny8_automation_runs_living_unique on igny8_automation_runs (site_id) where status in ('running', 'paused');`,
  `create index "igny8_automation_runs_account_id_created_at_id_index" on "igny8_automation_runs" ("account_id", "created_at", "id");`,
  `alter table "igny8_automation_runs" add constraint "igny8_automation_runs_trigger_check" check ("trigger" in ('manual', 'scheduled'));`,
  `alter table "igny8_automation_runs" add constraint "igny8_automation_runs_status_check" check ("status" in ('running', 'paused', 'cancelled', 'completed', 'failed'));`,
  `alter table "igny8_automation_runs" add constraint "igny8_automation_runs_current_stage_check" check ("current_stage" in ${stages});`,
];

const newTables = ['automation_batches', 'automation_configs', 'automation_runs'];

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const policies = newTables.flatMap((table) => [
  `alter table igny8_${table} enable row level security;`,
  `alter table igny8_${table} force row level security;`,
  `create policy "tenant" on igny8_${table} using ${ownRows} with check ${ownRows};`,
]);

const foreignKeys = [
  ...['automation_configs', 'automation_runs'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_site_foreign
         foreign key (account_id, site_id) references igny8_sites (account_id, id) on delete cascade;`,
  ),
  ...['automation_batches', 'automation_runs'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_run_foreign
         foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete cascade;`,
  ),
];

const triggers = [
  ...newTables.map(
    (table) =>
      `create trigger touch before update on igny8_${table} for each row execute function igny8_touch();`,
  ),
  // When it ran is told by its runs.
  `create trigger audit after insert or update or delete on igny8_automation_configs
     for each row execute function
       igny8_audit('automation_config', 'last_run_at,last_scheduled_at,last_skipped_at,last_skip_reason');`,
];

/**
 * Whatever changes what is wanted of a schedule tells the relay, in the same transaction: the configuration
 * itself, its site, its account. A developer may change an account that is not the session's own: the message is
 * written as the account it is of.
 */
const schedules = [
  `create function igny8_tell_of_schedules(account uuid, schedule_ids text[]) returns void language plpgsql as $$
   declare
     before text := current_setting('app.account_id', true);
   begin
     if schedule_ids is null then return; end if;
     perform set_config('app.account_id', account::text, true);
     insert into igny8_outbox_messages (account_id, kind, workflow_id, payload, next_attempt_at)
     select account, 'schedule', id, jsonb_build_object('scheduleId', id), now() from unnest(schedule_ids) id;
     perform set_config('app.account_id', before, true);
   end $$;`,
  `create function igny8_tell_of_automation() returns trigger language plpgsql as $$
   declare
     changed igny8_automation_configs := coalesce(new, old);
   begin
     perform igny8_tell_of_schedules(changed.account_id, array['automation/' || changed.site_id]);
     return null;
   end $$;`,
  `create trigger tell_of_schedule after insert or delete or update of is_enabled, frequency, scheduled_time, cron, timezone
     on igny8_automation_configs for each row execute function igny8_tell_of_automation();`,
  `create function igny8_tell_of_automation_of_site() returns trigger language plpgsql as $$
   begin
     perform igny8_tell_of_schedules(new.account_id, (select array_agg('automation/' || config.site_id)
       from igny8_automation_configs config where config.site_id = new.id));
     return null;
   end $$;`,
  `create trigger tell_of_automation after update of is_active on igny8_sites
     for each row when (new.is_active is distinct from old.is_active)
     execute function igny8_tell_of_automation_of_site();`,
  `create function igny8_tell_of_automation_of_account() returns trigger language plpgsql as $$
   declare
     before text := current_setting('app.account_id', true);
     schedule_ids text[];
   begin
     perform set_config('app.account_id', new.id::text, true);
     select array_agg('automation/' || config.site_id) into schedule_ids
       from igny8_automation_configs config where config.account_id = new.id;
     perform igny8_tell_of_schedules(new.id, schedule_ids);
     perform set_config('app.account_id', before, true);
     return null;
   end $$;`,
  `create trigger tell_of_automation after update of status on igny8_accounts
     for each row when (new.status is distinct from old.status)
     execute function igny8_tell_of_automation_of_account();`,
];

/** An automation's own row follows its run, whoever ends, pauses or repairs that. */
const projection = [
  `create function igny8_follow_run() returns trigger language plpgsql as $$
   begin
     update igny8_automation_runs automation set
       status = case new.status when 'paused' then 'paused' when 'cancelled' then 'cancelled'
         when 'completed' then 'completed' when 'failed' then 'failed' when 'timed_out' then 'failed' else 'running' end,
       current_stage = case when new.stage in ${stages} then new.stage else automation.current_stage end,
       total_credits_used = new.credits_used,
       error = new.error,
       started_at = coalesce(automation.started_at, new.started_at),
       paused_at = case when new.status = 'paused' and old.status <> 'paused' then now() else automation.paused_at end,
       resumed_at = case when old.status = 'paused' and new.status in ('queued', 'running') then now() else automation.resumed_at end,
       cancelled_at = case when new.status = 'cancelled' then new.ended_at else automation.cancelled_at end,
       completed_at = case when new.status = 'completed' then new.ended_at else automation.completed_at end
     where automation.run_id = new.id;
     return null;
   end $$;`,
  `create trigger follow_run after update of status, stage, credits_used, error, started_at, ended_at on igny8_runs
     for each row when (new.type = 'automationRun' and (new.status, new.stage, new.credits_used, new.started_at)
       is distinct from (old.status, old.stage, old.credits_used, old.started_at))
     execute function igny8_follow_run();`,
];

const rights = newTables.map(
  (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
);
