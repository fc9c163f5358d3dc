import { Migration } from '@mikro-orm/migrations';

/** Prices remember: what they were, who changed them, and every change for ever. */
export class Migration20261121000015CostHistory extends Migration {
  override up(): void {
    for (const statement of [...tables, ...history, ...rights]) this.addSql(statement);
  }
}

/** As the entities declare them. */
const tables = [
  `create table "igny8_credit_cost_changes" ("id" uuid not null default igny8_uuid_v7(), "created_at" timestamptz(6) not null default now(), "updated_at" timestamptz(6) not null default now(), "row_version" int not null default 1, "operation" text not null, "action" text not null, "previous_credits" int null, "credits" int null, "is_active" boolean not null, "changed_by_id" uuid null, primary key ("id"));`,
  `create index "igny8_credit_cost_changes_operation_created_at_id_index" on "igny8_credit_cost_changes" ("operation", "created_at", "id");`,
  `alter table "igny8_credit_cost_changes" add constraint "igny8_credit_cost_changes_action_check" check ("action" in ('create', 'update', 'delete'));`,
  `alter table "igny8_credit_cost_changes" enable row level security;`,
  `create policy "read" on "igny8_credit_cost_changes" for select using (true);`,
  `create policy "developer" on "igny8_credit_cost_changes" using ((current_setting('app.developer'::text, true) = 'on'::text)) with check ((current_setting('app.developer'::text, true) = 'on'::text));`,
  `alter table "igny8_credit_cost_configs" add "updated_by_id" uuid null;`,
];

/** By trigger, so that no way of changing a price forgets it: the API, a script, an operator. */
const history = [
  `create function igny8_remember_cost() returns trigger language plpgsql as $$
   begin
     new.updated_by_id = nullif(current_setting('app.user_id', true), '')::uuid;
     if tg_op = 'UPDATE' then
       new.previous_credits = case when new.credits = old.credits then old.previous_credits else old.credits end;
     end if;
     return new;
   end $$;`,
  `create trigger remember_cost before insert or update on igny8_credit_cost_configs
     for each row execute function igny8_remember_cost();`,
  `create function igny8_log_cost() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and (new.operation, new.credits, new.is_active) = (old.operation, old.credits, old.is_active)
     then return null; end if;
     insert into igny8_credit_cost_changes (operation, action, previous_credits, credits, is_active, changed_by_id)
     values (case when tg_op = 'DELETE' then old.operation else new.operation end,
       case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'update' else 'delete' end,
       case when tg_op = 'INSERT' then new.previous_credits else old.credits end,
       case when tg_op = 'DELETE' then null else new.credits end,
       case when tg_op = 'DELETE' then false else new.is_active end,
       nullif(current_setting('app.user_id', true), '')::uuid);
     return null;
   end $$;`,
  `create trigger log_cost after insert or update or delete on igny8_credit_cost_configs
     for each row execute function igny8_log_cost();`,
  `create trigger append_only before update or delete or truncate on igny8_credit_cost_changes
     for each statement execute function igny8_refuse_change();`,
];

const rights = ['grant select, insert on igny8_credit_cost_changes to igny8_app, igny8_system;'];
