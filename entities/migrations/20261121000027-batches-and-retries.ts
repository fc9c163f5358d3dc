import { Migration } from '@mikro-orm/migrations';

/**
 * Batches of 10,000: a child that was handed out to be started is told from one that waits, and what a batch
 * looks at after each of its children is a look into a small index. And a run knows the one it tries again.
 */
export class Migration20261121000027BatchesAndRetries extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "igny8_runs" add "retry_of_run_id" uuid null, add "handed_out_at" timestamptz(6) null;`,
  `create index "igny8_runs_account_id_retry_of_run_id_index" on "igny8_runs" ("account_id", "retry_of_run_id");`,
  'create index igny8_runs_working_items_index on igny8_runs (parent_run_id, id) where ended_at is null and handed_out_at is not null;',
  'create index igny8_runs_waiting_items_index on igny8_runs (parent_run_id, id) where ended_at is null and handed_out_at is null;',
  `alter table igny8_runs add constraint igny8_runs_retry_of_foreign
     foreign key (account_id, retry_of_run_id) references igny8_runs (account_id, id);`,
];
