import { Migration } from '@mikro-orm/migrations';

/**
 * A statement that writes the events of many runs tells the stream of the account of all of them at once, when
 * its transaction commits; told one by one, those of 10,000 runs cost as much as everything else of their start.
 */
export class Migration20261121000028EventsOfMany extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "igny8_run_events" add "batch_id" uuid null;`,
  'create index igny8_run_events_batch_id_index on igny8_run_events (batch_id) where batch_id is not null;',
  // Those of many are numbered by who inserts them, under the same lock.
  'drop trigger number on igny8_account_events;',
  `create trigger number before insert on igny8_account_events
     for each row when (new.position = 0) execute function igny8_number_account_event();`,
  'drop trigger tell on igny8_run_events;',
  `create function igny8_tell_of_run_events() returns trigger
     language plpgsql security definer set search_path = public, pg_temp as $$
   declare last bigint;
   begin
     perform pg_advisory_xact_lock(hashtextextended('account events ' || new.account_id, 0));
     select coalesce(max(position), 0) into last from igny8_account_events where account_id = new.account_id;
     insert into igny8_account_events (account_id, position, kind, run_id, run_sequence)
       select account_id, last + row_number() over (order by run_id), 'run', run_id, sequence
       from igny8_run_events where batch_id = new.batch_id and account_id = new.account_id;
     perform pg_notify('igny8_account_events', new.account_id::text);
     return null;
   end $$;`,
  `create constraint trigger tell after insert on igny8_run_events
     deferrable initially deferred for each row when (new.batch_id is null)
     execute function igny8_tell_of_run_event();`,
  `create constraint trigger tell_of_many after insert on igny8_run_events
     deferrable initially deferred for each row when (new.batch_id = new.id)
     execute function igny8_tell_of_run_events();`,
  'grant create on schema public to igny8_system;',
  'alter function igny8_tell_of_run_events() owner to igny8_system;',
  'revoke all on function igny8_tell_of_run_events() from public;',
  'grant execute on function igny8_tell_of_run_events() to igny8_app;',
  'revoke create on schema public from igny8_system;',
];
