import type { EntityManager } from '@mikro-orm/postgresql';
import { freeSlug } from '#entities/identity/free-slug.ts';
import { Plan } from '#entities/identity/plan.ts';
import { type AdminCommand, textOptions } from './command.ts';
import { planOptions, readPlan } from './plan-options.ts';

type PlanFields = ReturnType<typeof readPlan>;

async function createPlan(em: EntityManager, fields: PlanFields): Promise<Plan> {
  const { name, price_cents: priceCents, included_credits: includedCredits } = fields;
  const slug = await freeSlug(em, Plan, { given: fields.slug, name });
  const plan = em.create(Plan, { name, slug, priceCents, includedCredits });
  const others = {
    currency: fields.currency,
    billingCycle: fields.billing_cycle,
    extraCreditPriceCents: fields.extra_credit_price_cents,
    allowCreditTopup: fields.allow_credit_topup,
    autoCreditTopupThreshold: fields.auto_credit_topup_threshold,
    autoCreditTopupAmount: fields.auto_credit_topup_amount,
    maxUsers: fields.max_users,
    maxSites: fields.max_sites,
    maxIndustries: fields.max_industries,
    maxAuthorProfiles: fields.max_author_profiles,
    supportLevel: fields.support_level,
    features: fields.features,
    creditsExpireDays: fields.credits_expire_days,
    providerIds: fields.provider_ids,
    isActive: fields.is_active,
  };
  em.assign(plan, others, { ignoreUndefined: true });
  await em.persist(plan).flush();
  return plan;
}

export const createPlanCommand: AdminCommand = {
  name: 'create-plan',
  usage: '--name NAME --price-cents NUMBER --included-credits NUMBER [--<field> VALUE …]',
  summary: 'Adds a plan.',
  details: [
    `Fields: ${planOptions.map((option) => `--${option}`).join(' ')}`,
    'Flags are true or false; a limit that is none or left out is no limit; --features and --provider-ids are\nJSON. The slug is made of the name unless it is given.',
  ].join('\n'),
  options: textOptions(planOptions),
  prepare(typed) {
    const fields = readPlan(typed);
    return async ({ orm, print }) => {
      const plan = await orm.em.fork().transactional((em) => createPlan(em, fields));
      print(`Plan ${plan.slug} (${plan.id}): ${plan.includedCredits} credits a month.`);
    };
  },
};
