import { Migration } from '@mikro-orm/migrations';

/** Rules, what they wait for, and their executions. */
export class Migration20261121000022AutomationRules extends Migration {
  override up(): void {
    const statements = [
      ...tables,
      ...policies,
      ...foreignKeys,
      ...touch,
      ...audit,
      ...rights,
      ...insertEvents,
      ...contentEvents,
      ...creditEvents,
      ...schedules,
      ...projection,
    ];
    for (const statement of statements) this.addSql(statement);
  }
}

/** As the entities declare them. */
const tables = [
  `create table "igny8_automation_rules" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "sector_id" uuid null, "name" text not null, "description" text not null default '', "trigger" text not null, "conditions" jsonb not null default '{}', "actions" jsonb not null, "schedule" jsonb null, "is_active" boolean not null default true, "max_executions_per_day" int not null default 10, "credit_limit_per_execution" int not null default 100, "execution_count_today" int not null default 0, "counted_on" date null, "last_executed_at" timestamptz(6) null, primary key ("id"));`,
  `create index "igny8_automation_rules_active_index" on "igny8_automation_rules" ("account_id", "trigger", "site_id") where is_active;`,
  `create index "igny8_automation_rules_account_id_created_at_id_index" on "igny8_automation_rules" ("account_id", "created_at", "id");`,
  `alter table "igny8_automation_rules" add constraint "igny8_automation_rules_account_id_site_id_id_unique" unique ("account_id", "site_id", "id");`,
  `alter table "igny8_automation_rules" add constraint "igny8_automation_rules_limits_check" check (max_executions_per_day > 0 and credit_limit_per_execution >= 0 and execution_count_today >= 0);`,
  `alter table "igny8_automation_rules" add constraint "igny8_automation_rules_trigger_check" check ("trigger" in ('schedule', 'keyword_added', 'cluster_created', 'idea_created', 'task_created', 'content_generated', 'content_published', 'credits_low'));`,
  `create table "igny8_rule_events" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "rule_id" uuid not null, "trigger" text not null, "object_id" uuid null, "caused_by_run_id" uuid null, primary key ("id"));`,
  `create index "igny8_rule_events_rule_id_id_index" on "igny8_rule_events" ("rule_id", "id");`,
  `alter table "igny8_rule_events" add constraint "igny8_rule_events_trigger_check" check ("trigger" in ('schedule', 'keyword_added', 'cluster_created', 'idea_created', 'task_created', 'content_generated', 'content_published', 'credits_low'));`,
  `create table "igny8_scheduled_tasks" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "account_id" uuid not null, "site_id" uuid not null, "rule_id" uuid not null, "origin" text not null, "object_type" text null, "object_id" uuid null, "scheduled_at" timestamptz(6) not null, "executed_at" timestamptz(6) null, "status" text not null default 'pending', "reason" text null, "result" jsonb null, "error" text null, "credits_used" int not null default 0, "run_id" uuid null, "caused_by_rule_ids" jsonb not null default '[]', "counted_on" date null, primary key ("id"));`,
  `create index "igny8_scheduled_tasks_account_id_scheduled_at_id_index" on "igny8_scheduled_tasks" ("account_id", "scheduled_at", "id");`,
  `create index "igny8_scheduled_tasks_account_id_created_at_id_index" on "igny8_scheduled_tasks" ("account_id", "created_at", "id");`,
  `create index "igny8_scheduled_tasks_account_id_rule_id_scheduled_at_index" on "igny8_scheduled_tasks" ("account_id", "rule_id", "scheduled_at");`,
  `create index "igny8_scheduled_tasks_run_id_index" on "igny8_scheduled_tasks" ("run_id");`,
  `create index "igny8_scheduled_tasks_due_index" on "igny8_scheduled_tasks" ("scheduled_at") where status = 'pending' and run_id is null;`,
  `alter table "igny8_scheduled_tasks" add constraint "igny8_scheduled_tasks_skipped_check" check ((status = 'skipped') = (reason is not null));`,
  `alter table "igny8_scheduled_tasks" add constraint "igny8_scheduled_tasks_origin_check" check ("origin" in ('event', 'schedule', 'planned', 'manual'));`,
  `alter table "igny8_scheduled_tasks" add constraint "igny8_scheduled_tasks_object_type_check" check ("object_type" in ('keyword', 'cluster', 'idea', 'task', 'content'));`,
  `alter table "igny8_scheduled_tasks" add constraint "igny8_scheduled_tasks_status_check" check ("status" in ('pending', 'running', 'completed', 'failed', 'skipped'));`,
  `alter table "igny8_scheduled_tasks" add constraint "igny8_scheduled_tasks_reason_check" check ("reason" in ('inactive', 'day_limit', 'own_effect', 'insufficient_credits', 'conditions_not_met'));`,
];

const newTables = ['automation_rules', 'rule_events', 'scheduled_tasks'];

const ownRows =
  "((account_id = ( SELECT (current_setting('app.account_id'::text))::uuid AS current_setting)))";

const policies = newTables.flatMap((table) => [
  `alter table igny8_${table} enable row level security;`,
  `alter table igny8_${table} force row level security;`,
  `create policy "tenant" on igny8_${table} using ${ownRows} with check ${ownRows};`,
]);

/** The site of events and executions is their rule's, by the key that ties them to it. */
const foreignKeys = [
  `alter table igny8_automation_rules add constraint igny8_automation_rules_site_foreign
     foreign key (account_id, site_id) references igny8_sites (account_id, id) on delete cascade;`,
  `alter table igny8_automation_rules add constraint igny8_automation_rules_sector_foreign
     foreign key (account_id, site_id, sector_id) references igny8_sectors (account_id, site_id, id)
     on delete cascade;`,
  ...['rule_events', 'scheduled_tasks'].map(
    (table) =>
      `alter table igny8_${table} add constraint igny8_${table}_rule_foreign
         foreign key (account_id, site_id, rule_id) references igny8_automation_rules (account_id, site_id, id)
         on delete cascade;`,
  ),
  `alter table igny8_scheduled_tasks add constraint igny8_scheduled_tasks_run_foreign
     foreign key (account_id, run_id) references igny8_runs (account_id, id) on delete set null (run_id);`,
];

const touch = newTables.map(
  (table) =>
    `create trigger touch before update on igny8_${table} for each row execute function igny8_touch();`,
);

/** That a rule has acted is told by its executions. */
const audit = [
  `create trigger audit after insert or update or delete on igny8_automation_rules
     for each row execute function
       igny8_audit('automation_rule', 'execution_count_today,counted_on,last_executed_at');`,
];

const rights = newTables.map(
  (table) => `grant select, insert, update, delete on igny8_${table} to igny8_app, igny8_system;`,
);

/** The run in whose activity a statement runs, if it does in one. */
const causingRun = "nullif(current_setting('app.run_id', true), '')::uuid";

/**
 * An event for each row and each active rule of its site and sector that waits for such. Looked for first: where
 * there is no rule, an insert costs one look into an index, however many rows it has.
 */
const raise = (trigger: string, rows: string) => `
     if not exists (select 1 from igny8_automation_rules where trigger = '${trigger}' and is_active) then
       return null;
     end if;
     insert into igny8_rule_events (account_id, site_id, rule_id, trigger, object_id, caused_by_run_id)
     select item.account_id, item.site_id, rule.id, '${trigger}', item.id, ${causingRun}
     from (${rows}) item
     join igny8_automation_rules rule on rule.account_id = item.account_id and rule.site_id = item.site_id
       and rule.trigger = '${trigger}' and rule.is_active
       and (rule.sector_id is null or rule.sector_id = item.sector_id);`;

const raising = (name: string, trigger: string, rows: string) =>
  `create function igny8_raise_${name}() returns trigger language plpgsql as $$
   begin${raise(trigger, rows)}
     return null;
   end $$;`;

const inserted: [table: string, trigger: string][] = [
  ['keywords', 'keyword_added'],
  ['clusters', 'cluster_created'],
  ['content_ideas', 'idea_created'],
  ['tasks', 'task_created'],
];

const newRows = 'select id, account_id, site_id, sector_id from new_rows';

const insertEvents = inserted.flatMap(([table, trigger]) => [
  raising(trigger, trigger, newRows),
  `create trigger raise_${trigger} after insert on igny8_${table} referencing new table as new_rows
     for each statement execute function igny8_raise_${trigger}();`,
]);

const columnsAfter = 'after.id, after.account_id, after.site_id, after.sector_id';
const changed = `select ${columnsAfter} from old_rows before join new_rows after using (id)`;

/** Generated: by a run, also anew. What is pulled from elsewhere is not. */
const contentEvents = [
  raising('content_written', 'content_generated', `${newRows} where written_by_run_id is not null`),
  raising(
    'content_rewritten',
    'content_generated',
    `${changed} where after.written_by_run_id is distinct from before.written_by_run_id
       and after.written_by_run_id is not null`,
  ),
  raising(
    'content_published',
    'content_published',
    `${changed} where after.status = 'published' and before.status <> 'published'`,
  ),
  `create trigger raise_content_generated after insert on igny8_contents referencing new table as new_rows
     for each statement execute function igny8_raise_content_written();`,
  ...['content_rewritten', 'content_published'].map(
    (name) =>
      `create trigger raise_${name} after update on igny8_contents
         referencing old table as old_rows new table as new_rows
         for each statement execute function igny8_raise_${name}();`,
  ),
];

/** Once a crossing, as the notice of it. A row at a time: its condition costs a booking nothing. */
const creditEvents = [
  `create function igny8_raise_credits_low() returns trigger language plpgsql as $$
   begin
     insert into igny8_rule_events (account_id, site_id, rule_id, trigger, caused_by_run_id)
     select new.id, site_id, id, 'credits_low', ${causingRun} from igny8_automation_rules
     where account_id = new.id and trigger = 'credits_low' and is_active;
     return null;
   end $$;`,
  `create trigger raise_credits_low after update of credits on igny8_accounts for each row
     when (not new.is_system and old.credits >= old.low_credit_threshold
       and new.credits < new.low_credit_threshold)
     execute function igny8_raise_credits_low();`,
];

/** Whatever changes what is wanted of a rule's schedule tells the relay: the rule itself, its site, its account. */
const schedules = [
  `create function igny8_tell_of_rule() returns trigger language plpgsql as $$
   declare
     changed igny8_automation_rules := coalesce(new, old);
   begin
     if 'schedule' in (new.trigger, old.trigger) then
       perform igny8_tell_of_schedules(changed.account_id, array['rule/' || changed.id]);
     end if;
     return null;
   end $$;`,
  `create trigger tell_of_schedule after insert or delete or update of is_active, trigger, schedule, name
     on igny8_automation_rules for each row execute function igny8_tell_of_rule();`,
  `create function igny8_tell_of_rules_of_site() returns trigger language plpgsql as $$
   begin
     perform igny8_tell_of_schedules(new.account_id, (select array_agg('rule/' || id)
       from igny8_automation_rules where trigger = 'schedule' and site_id = new.id));
     return null;
   end $$;`,
  `create trigger tell_of_rules after update of is_active on igny8_sites
     for each row when (new.is_active is distinct from old.is_active)
     execute function igny8_tell_of_rules_of_site();`,
  `create function igny8_tell_of_rules_of_account() returns trigger language plpgsql as $$
   declare
     before text := current_setting('app.account_id', true);
     schedule_ids text[];
   begin
     perform set_config('app.account_id', new.id::text, true);
     select array_agg('rule/' || id) into schedule_ids
     from igny8_automation_rules where trigger = 'schedule' and account_id = new.id;
     perform set_config('app.account_id', before, true);
     perform igny8_tell_of_schedules(new.id, schedule_ids);
     return null;
   end $$;`,
  `create trigger tell_of_rules after update of status on igny8_accounts
     for each row when (new.status is distinct from old.status)
     execute function igny8_tell_of_rules_of_account();`,
];

/** An execution ends with its run, whoever ends that: a rule's own work has said so before. */
const projection = [
  `create function igny8_end_execution() returns trigger language plpgsql as $$
   begin
     update igny8_scheduled_tasks set status = 'failed', executed_at = coalesce(executed_at, now()),
       error = coalesce(error, new.error ->> 'message', 'The run was ' || replace(new.status, '_', ' ') || '.')
     where run_id = new.id and status in ('pending', 'running');
     return null;
   end $$;`,
  `create trigger end_execution after update of ended_at on igny8_runs
     for each row when (new.type = 'ruleEvaluation' and new.ended_at is not null and old.ended_at is null)
     execute function igny8_end_execution();`,
];
