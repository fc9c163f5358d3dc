import { type EntityManager, ForeignKeyConstraintViolationException } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { createRoute, deleteRoute, updateRoute } from '#api/shared/crud.ts';
import { planBody, planPatch, planPut } from '#contracts/api/identity/plans.ts';
import { conflict } from '#contracts/shared/app-error.ts';
import { freeSlug } from '#entities/identity/free-slug.ts';
import { Plan } from '#entities/identity/plan.ts';
import { listPlans } from './list.ts';
import { planResource } from './plan-resource.ts';
import { showPlan } from './retrieve.ts';

function columnsOf(body: z.output<typeof planPatch>) {
  return {
    name: body.name,
    priceCents: body.price_cents,
    currency: body.currency,
    billingCycle: body.billing_cycle,
    includedCredits: body.included_credits,
    extraCreditPriceCents: body.extra_credit_price_cents,
    allowCreditTopup: body.allow_credit_topup,
    autoCreditTopupThreshold: body.auto_credit_topup_threshold,
    autoCreditTopupAmount: body.auto_credit_topup_amount,
    maxUsers: body.max_users,
    maxSites: body.max_sites,
    maxIndustries: body.max_industries,
    maxAuthorProfiles: body.max_author_profiles,
    supportLevel: body.support_level,
    features: body.features,
    creditsExpireDays: body.credits_expire_days,
    providerIds: body.provider_ids,
    isActive: body.is_active,
  };
}

async function apply(em: EntityManager, plan: Plan, body: z.output<typeof planPatch>) {
  const slug = await freeSlug(em, Plan, { row: plan, given: body.slug, name: body.name });
  em.assign(plan, { ...columnsOf(body), slug }, { ignoreUndefined: true });
}

/** A plan that somebody is or was on stays: their subscriptions name it. */
async function remove(em: EntityManager, plan: Plan): Promise<void> {
  try {
    await em.remove(plan).flush();
  } catch (error) {
    if (!(error instanceof ForeignKeyConstraintViolationException)) throw error;
    throw conflict('Accounts are on this plan; set is_active to false to offer it no longer');
  }
}

export const planRoutes = [
  listPlans,
  createRoute(planResource, {
    permission: 'develop',
    body: planBody,
    async make(em, body) {
      const { name, price_cents: priceCents, included_credits: includedCredits } = body;
      const slug = await freeSlug(em, Plan, { given: body.slug, name });
      const empty = { features: {}, providerIds: {} };
      const plan = em.create(Plan, { name, slug, priceCents, includedCredits, ...empty });
      em.assign(plan, columnsOf(body), { ignoreUndefined: true });
      return plan;
    },
  }),
  showPlan,
  updateRoute(planResource, 'put', { permission: 'develop', body: planPut, apply }),
  updateRoute(planResource, 'patch', { permission: 'develop', body: planPatch, apply }),
  deleteRoute(planResource, 'develop', remove),
];
