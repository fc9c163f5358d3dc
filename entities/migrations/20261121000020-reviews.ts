import { Migration } from '@mikro-orm/migrations';

/** A run says since when it waits for a person's word, what for, and what the word was. */
export class Migration20261121000020Reviews extends Migration {
  override up(): void {
    this.addSql(
      `alter table "igny8_runs" add "awaiting_since" timestamptz(6) null, add "review" jsonb null;`,
    );
    // Those that wait already have done so since their row last changed. Read as their owner, whom forced
    // row-level security would bind.
    this.addSql('alter table igny8_runs no force row level security;');
    this.addSql(
      `update igny8_runs set awaiting_since = updated_at where status = 'awaiting_approval';`,
    );
    this.addSql('alter table igny8_runs force row level security;');
  }
}
