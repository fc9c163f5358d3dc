import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { planRowForDevelopers } from '#contracts/api/identity/plans.ts';
import { Plan } from '#entities/identity/plan.ts';

/** A plan as developers see it; the public row leaves `provider_ids` out. */
export const planResource: Resource<Plan, typeof planRowForDevelopers> = {
  entity: Plan,
  path: 'auth/plans/',
  tag: 'Catalogue',
  noun: 'plan',
  throttle: 'auth',
  deletion: 'One that accounts are or were on is 409: `is_active` false offers it no longer.',
  row: planRowForDevelopers,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
  present: (plan) => ({
    ...presentRow(plan),
    name: plan.name,
    slug: plan.slug,
    price_cents: plan.priceCents,
    currency: plan.currency,
    billing_cycle: plan.billingCycle,
    included_credits: plan.includedCredits,
    extra_credit_price_cents: plan.extraCreditPriceCents,
    allow_credit_topup: plan.allowCreditTopup,
    auto_credit_topup_threshold: plan.autoCreditTopupThreshold ?? null,
    auto_credit_topup_amount: plan.autoCreditTopupAmount ?? null,
    max_users: plan.maxUsers ?? null,
    max_sites: plan.maxSites ?? null,
    max_industries: plan.maxIndustries ?? null,
    max_author_profiles: plan.maxAuthorProfiles ?? null,
    support_level: plan.supportLevel,
    features: plan.features,
    credits_expire_days: plan.creditsExpireDays ?? null,
    provider_ids: plan.providerIds,
    is_active: plan.isActive,
  }),
};
