import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const LedgerCheckSchema = defineEntity({
  name: 'LedgerCheck',
  tableName: 'igny8_ledger_checks',
  properties: {
    ...tenantColumns,
    checkedAt: timestamp(),
    /** The balance less the sum of the ledger's lines: 0, or something that nobody of ours did is wrong. */
    difference: p.integer(),
  },
  uniques: [{ properties: ['accountId'] }],
  ...tenantTable,
});

/** When an account's balance was last compared with its ledger, and by how much they differed. */
export class LedgerCheck extends LedgerCheckSchema.class {}
LedgerCheckSchema.setClass(LedgerCheck);
