import { Migration } from '@mikro-orm/migrations';

/** What was asked of a model, as one short mark: another run of the same work finds the reply by it. */
export class Migration20261121000013EarlierReplies extends Migration {
  override up(): void {
    this.addSql(`alter table "igny8_ai_steps" add "request_hash" text null;`);
    this.addSql(
      `create index igny8_ai_steps_request_index on igny8_ai_steps (account_id, request_hash) where request_hash is not null;`,
    );
  }
}
