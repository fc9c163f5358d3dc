import { Migration } from '@mikro-orm/migrations';

/** Of each call of a model: by which key, and how much of its input was cheaper. */
export class Migration20261121000010Requests extends Migration {
  override up(): void {
    this.addSql(
      `alter table "igny8_ai_request_logs" add "key_name" text null, add "tokens_cached" int not null default 0;`,
    );
  }
}
