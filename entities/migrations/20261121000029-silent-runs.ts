import { Migration } from '@mikro-orm/migrations';

/** Only a run that ought to say something counts as silent: healthy waits of days kept the alert on. */
export class Migration20261121000029SilentRuns extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

/**
 * Not silent is who waits as was asked: a post for its day, an automation between its stages, a parent for children
 * that were handed out (they are looked at themselves), a child for its turn. A parent that hands out nobody is.
 */
const silentRuns = `create function igny8_silent_runs() returns bigint
   language sql stable set search_path = public, pg_temp as $$
   select count(*) from igny8_runs run
   where run.status in ('queued', 'running') and run.updated_at < now() - interval '1 hour'
     and not (run.type = 'publishContent' and run.stage = 'wait')
     and run.type <> 'automationRun'
     and (run.parent_run_id is null or run.handed_out_at is not null or run.started_at is not null)
     and not exists (
       select 1 from igny8_runs child
       where child.account_id = run.account_id and child.parent_run_id = run.id and child.ended_at is null
         and (child.handed_out_at is not null or child.started_at is not null))
 $$;`;

/** The others as they were. */
const figures = `create function igny8_figures() returns table (
     credits_held bigint, runs_silent bigint, runs_unrepaired bigint, ledgers_wrong bigint, recent_calls jsonb)
   language sql stable security definer set search_path = public, pg_temp as $$
   select
     (select coalesce(sum(reserved - settled - released), 0)
       from igny8_credit_holds where not closed)::bigint,
     igny8_silent_runs(),
     (select count(*) from igny8_run_checks where needs_operator is not null),
     (select count(*) from igny8_ledger_checks where difference <> 0),
     (select coalesce(jsonb_agg(recent), '[]') from (
       select provider, status, count(*) as calls from igny8_ai_request_logs
       where id >= rpad(lpad(to_hex((extract(epoch from now() - interval '5 minutes') * 1000)::bigint), 12, '0'),
         32, '0')::uuid
       group by provider, status) recent)
 $$;`;

const statements = [
  'drop function igny8_figures();',
  silentRuns,
  figures,
  'grant create on schema public to igny8_system;',
  'alter function igny8_figures() owner to igny8_system;',
  'revoke create on schema public from igny8_system;',
  'revoke all on function igny8_silent_runs() from public;',
  'grant execute on function igny8_silent_runs() to igny8_system;',
  'revoke all on function igny8_figures() from public;',
  'grant execute on function igny8_figures() to igny8_app;',
];
