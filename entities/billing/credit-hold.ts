import { defineEntity, p } from '@mikro-orm/postgresql';
import { tenantColumns } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const CreditHoldSchema = defineEntity({
  name: 'CreditHold',
  tableName: 'igny8_credit_holds',
  properties: {
    ...tenantColumns,
    runId: p.uuid().unique(),
    reserved: p.integer(),
    settled: p.integer().default(0),
    released: p.integer().default(0),
    closed: p.boolean().default(false),
  },
  checks: [
    {
      name: 'igny8_credit_holds_amounts_check',
      expression:
        'reserved >= 0 and settled >= 0 and released >= 0 and settled + released <= reserved',
    },
  ],
  indexes: [
    { properties: ['accountId', 'closed'] },
    {
      name: 'igny8_credit_holds_open_index',
      expression:
        'create index igny8_credit_holds_open_index on igny8_credit_holds (run_id) where not closed',
    },
  ],
  ...tenantTable,
});

/** What a run has reserved and not yet settled or released: `reserved - settled - released` is still held. */
export class CreditHold extends CreditHoldSchema.class {}
CreditHoldSchema.setClass(CreditHold);
