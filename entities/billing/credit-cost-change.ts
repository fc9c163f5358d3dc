import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const creditCostActions = ['create', 'update', 'delete'] as const;

const CreditCostChangeSchema = defineEntity({
  name: 'CreditCostChange',
  tableName: 'igny8_credit_cost_changes',
  properties: {
    ...baseColumns,
    operation: p.text(),
    action: p.enum(creditCostActions),
    /** Credits a unit before; null where no row was there before. */
    previousCredits: p.integer().nullable(),
    /** Credits a unit since; null where the row is gone and the shipped price holds again. */
    credits: p.integer().nullable(),
    /** Whether the row overrides the shipped price since. */
    isActive: p.boolean(),
    changedById: p.uuid().nullable(),
  },
  indexes: [{ properties: ['operation', 'createdAt', 'id'] }],
  ...globalTable,
});

/** One change of a price, written by a trigger and never changed: what an operation cost at any time. */
export class CreditCostChange extends CreditCostChangeSchema.class {}
CreditCostChangeSchema.setClass(CreditCostChange);
