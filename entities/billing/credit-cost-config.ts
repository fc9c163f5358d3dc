import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const CreditCostConfigSchema = defineEntity({
  name: 'CreditCostConfig',
  tableName: 'igny8_credit_cost_configs',
  properties: {
    ...baseColumns,
    operation: p.text().unique(),
    credits: p.integer(),
    displayName: p.text(),
    description: p.text().default(''),
    isActive: p.boolean().default(true),
    /** What it was before the last change of `credits`; at first the shipped price. Kept by a trigger. */
    previousCredits: p.integer().nullable(),
    /** Who changed it last. Kept by a trigger. */
    updatedById: p.uuid().nullable(),
  },
  checks: [{ name: 'igny8_credit_cost_configs_credits_check', expression: 'credits >= 0' }],
  ...globalTable,
});

/** Overrides the shipped price of an operation. Global: set by developers, read by all. */
export class CreditCostConfig extends CreditCostConfigSchema.class {}
CreditCostConfigSchema.setClass(CreditCostConfig);
