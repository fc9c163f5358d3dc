import { Migration } from '@mikro-orm/migrations';

/** Automation of a site: its configuration, its runs, and schedules in the outbox. */
export class Migration20261121000021AutomationRuns extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'alter table igny8_outbox_messages drop constraint igny8_outbox_messages_kind_check;',
  `alter table igny8_outbox_messages add constraint igny8_outbox_messages_kind_check
     check (kind in ('start', 'signal', 'cancel', 'schedule'));`,
];
