import { Migration } from '@mikro-orm/migrations';

/** The ledger is listed as it was written: a page is a range of this index, however far in the list. */
export class Migration20261121000019LedgerOrder extends Migration {
  override up(): void {
    this.addSql(
      `create index "igny8_credit_transactions_account_id_sequence_id_index" on "igny8_credit_transactions" ("account_id", "sequence", "id");`,
    );
  }
}
