import { Migration } from '@mikro-orm/migrations';

/** What the metrics tell of all accounts together, past row-level security: sums and counts, never a row. */
export class Migration20261121000024Figures extends Migration {
  override up(): void {
    for (const statement of [openHolds, figures, ...rights]) this.addSql(statement);
  }
}

/** As the entity declares it: the few holds that are open, among all there ever were. */
const openHolds =
  'create index igny8_credit_holds_open_index on igny8_credit_holds (run_id) where not closed;';

/**
 * Calls of the last five minutes are found by the primary key, which begins with the time (UUID version 7). A living
 * run that has said nothing for an hour is silent; one that waits for a person or is paused is not.
 */
const figures = `create function igny8_figures() returns table (
     credits_held bigint, runs_silent bigint, runs_unrepaired bigint, ledgers_wrong bigint, recent_calls jsonb)
   language sql stable security definer set search_path = public, pg_temp as $$
   select
     (select coalesce(sum(reserved - settled - released), 0)
       from igny8_credit_holds where not closed)::bigint,
     (select count(*) from igny8_runs
       where status in ('queued', 'running') and updated_at < now() - interval '1 hour'),
     (select count(*) from igny8_run_checks where needs_operator is not null),
     (select count(*) from igny8_ledger_checks where difference <> 0),
     (select coalesce(jsonb_agg(recent), '[]') from (
       select provider, status, count(*) as calls from igny8_ai_request_logs
       where id >= rpad(lpad(to_hex((extract(epoch from now() - interval '5 minutes') * 1000)::bigint), 12, '0'),
         32, '0')::uuid
       group by provider, status) recent)
 $$;`;

const rights = [
  'grant create on schema public to igny8_system;',
  'alter function igny8_figures() owner to igny8_system;',
  'revoke create on schema public from igny8_system;',
  'revoke all on function igny8_figures() from public;',
  'grant execute on function igny8_figures() to igny8_app;',
];
