import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const accountEventKinds = ['run', 'balance'] as const;

const AccountEventSchema = defineEntity({
  name: 'AccountEvent',
  tableName: 'igny8_account_events',
  properties: {
    ...tenantColumns,
    /**
     * 1, 2, 3 … within the account, in the order of commits: written by the database when a transaction
     * commits, so that whoever has seen one has seen all before it.
     */
    position: p.integer().columnType('bigint').default(0),
    kind: p.enum(accountEventKinds),
    /** Of `run`: the event of the run's timeline that this is. */
    runId: p.uuid().nullable(),
    runSequence: p.integer().nullable(),
    /** Of `balance`: the credits after a line of the ledger. */
    balance: p.integer().nullable(),
  },
  uniques: [{ properties: ['accountId', 'position'] }],
  ...tenantTable,
});

/** What happened in an account, in one order across its runs: what `runs/events/` streams. */
export class AccountEvent extends AccountEventSchema.class {}
AccountEventSchema.setClass(AccountEvent);
