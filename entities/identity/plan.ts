import { defineEntity, p } from '@mikro-orm/postgresql';
import { baseColumns } from '#entities/shared/columns.ts';
import { globalTable } from '#entities/shared/tenancy.ts';

const PlanSchema = defineEntity({
  name: 'Plan',
  tableName: 'igny8_plans',
  properties: {
    ...baseColumns,
    name: p.text(),
    slug: p.text().unique(),
    priceCents: p.integer(),
    currency: p.text().default('USD'),
    billingCycle: p.enum(['monthly', 'yearly'] as const).default('monthly'),
    includedCredits: p.integer(),
    extraCreditPriceCents: p.integer().default(1),
    allowCreditTopup: p.boolean().default(true),
    autoCreditTopupThreshold: p.integer().nullable(),
    autoCreditTopupAmount: p.integer().nullable(),
    /** Null: unlimited. */
    maxUsers: p.integer().nullable(),
    maxSites: p.integer().nullable(),
    maxIndustries: p.integer().nullable(),
    maxAuthorProfiles: p.integer().nullable(),
    supportLevel: p.text().default('community'),
    features: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    /** Null: credits never expire. */
    creditsExpireDays: p.integer().nullable(),
    /** Product and price ids by payment provider. */
    providerIds: p.json<Record<string, unknown>>().defaultRaw("'{}'"),
    isActive: p.boolean().default(true),
  },
  checks: [
    { name: 'igny8_plans_amounts_check', expression: 'price_cents >= 0 and included_credits >= 0' },
  ],
  ...globalTable,
});

/** Monthly credits and support for a price; never a limit of usage. Global: every tenant reads it. */
export class Plan extends PlanSchema.class {}
PlanSchema.setClass(Plan);
