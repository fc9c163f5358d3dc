import { Migration } from '@mikro-orm/migrations';

/** Each start counts the runs of its subject, ended ones too: without an index it read all runs of the account. */
export class Migration20261121000030RunsBySubject extends Migration {
  override up(): void {
    this.addSql(
      'create index "igny8_runs_account_id_subject_index" on "igny8_runs" ("account_id", "subject");',
    );
  }
}
