import { z } from 'zod';
import { requiredText, rowFields } from '#contracts/api/shared/fields.ts';
import { concurrentCallsBounds, fairnessWeightBounds } from '#domain/billing/plan-limits.ts';
import { slugText } from './sites.ts';
import { throttleRates } from './throttle-rates.ts';

const billingCycle = z.enum(['monthly', 'yearly'], 'Must be monthly or yearly');
/** What an integer column holds. */
const amount = z.int().min(0).max(2_147_483_647);
const limit = z.int().min(1).max(2_147_483_647).nullable();

const shown = {
  ...rowFields,
  name: z.string(),
  slug: z.string(),
  price_cents: z.int(),
  currency: z.string(),
  billing_cycle: billingCycle,
  included_credits: z.int(),
  extra_credit_price_cents: z.int(),
  allow_credit_topup: z.boolean(),
  auto_credit_topup_threshold: z.int().nullable(),
  auto_credit_topup_amount: z.int().nullable(),
  max_users: z.int().nullable().meta({ description: 'null: unlimited, as the other limits' }),
  max_sites: z.int().nullable(),
  max_industries: z.int().nullable(),
  max_author_profiles: z.int().nullable(),
  support_level: z.string(),
  features: z.record(z.string(), z.unknown()),
  credits_expire_days: z.int().nullable().meta({ description: 'null: never' }),
  is_active: z.boolean(),
};

export const planRow = z.object(shown).meta({ id: 'Plan' });

/** With what only developers see: how the payment providers call it. */
export const planRowForDevelopers = z
  .object({ ...shown, provider_ids: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PlanForDevelopers' });

const writable = {
  name: requiredText(150),
  slug: slugText.optional(),
  price_cents: amount,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/, 'A currency has three letters')
    .optional()
    .meta({ example: 'USD' }),
  billing_cycle: billingCycle.optional(),
  included_credits: amount,
  extra_credit_price_cents: amount.optional(),
  allow_credit_topup: z.boolean().optional(),
  auto_credit_topup_threshold: amount.nullable().optional(),
  auto_credit_topup_amount: amount.nullable().optional(),
  max_users: limit.optional(),
  max_sites: limit.optional(),
  max_industries: limit.optional(),
  max_author_profiles: limit.optional(),
  support_level: requiredText(50).optional(),
  features: z
    .looseObject({
      throttle_rates: throttleRates.optional(),
      concurrent_calls: z
        .int()
        .min(concurrentCallsBounds.least)
        .max(concurrentCallsBounds.most)
        .optional()
        .meta({ description: 'Paid calls of one account under way at once; 20 where left out' }),
      fairness_weight: z
        .number()
        .min(fairnessWeightBounds.least)
        .max(fairnessWeightBounds.most)
        .optional()
        .meta({ description: 'Share of an account among those that wait; 1 where left out' }),
    })
    .optional(),
  credits_expire_days: limit.optional(),
  provider_ids: z.record(z.string().max(50), z.unknown()).optional(),
  is_active: z.boolean().optional(),
};

export const planBody = z.strictObject(writable);
export const planPut = z.strictObject({ ...writable, row_version: z.int().optional() });
export const planPatch = planPut.partial();
