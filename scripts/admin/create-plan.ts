import type { MikroORM } from '@mikro-orm/postgresql';
import { slugify } from '#domain/shared/slug.ts';
import { Plan } from '#entities/identity/plan.ts';
import {
  type AdminCommand,
  numberOption,
  requiredOption,
  textOption,
  UsageError,
} from './command.ts';

async function assertFree(orm: MikroORM, slug: string): Promise<void> {
  const known = await orm.em.fork().count(Plan, { slug });
  if (known > 0) throw new UsageError(`There is a plan "${slug}" already`);
}

export const createPlanCommand: AdminCommand = {
  name: 'create-plan',
  usage:
    '--name NAME --credits NUMBER [--slug SLUG] [--price-cents NUMBER] [--currency USD] [--cycle monthly|yearly] [--extra-credit-price-cents NUMBER] [--max-users NUMBER] [--max-sites NUMBER] [--no-topup] [--inactive]',
  summary: 'Adds a plan; everything else of it can be changed through the API.',
  options: {
    name: { type: 'string' },
    slug: { type: 'string' },
    credits: { type: 'string' },
    'price-cents': { type: 'string' },
    currency: { type: 'string' },
    cycle: { type: 'string' },
    'extra-credit-price-cents': { type: 'string' },
    'max-users': { type: 'string' },
    'max-sites': { type: 'string' },
    'no-topup': { type: 'boolean' },
    inactive: { type: 'boolean' },
  },
  async run(tools) {
    const name = requiredOption(tools, 'name');
    const slug = textOption(tools, 'slug') ?? slugify(name);
    const includedCredits = numberOption(tools, 'credits');
    if (includedCredits === undefined) throw new UsageError('--credits is required');
    const cycle = textOption(tools, 'cycle') ?? 'monthly';
    if (cycle !== 'monthly' && cycle !== 'yearly') {
      throw new UsageError('--cycle is monthly or yearly');
    }
    await assertFree(tools.orm, slug);
    const em = tools.orm.em.fork();
    const plan = em.create(Plan, {
      name,
      slug,
      includedCredits,
      billingCycle: cycle,
      priceCents: numberOption(tools, 'price-cents') ?? 0,
      currency: textOption(tools, 'currency') ?? 'USD',
      extraCreditPriceCents: numberOption(tools, 'extra-credit-price-cents') ?? 1,
      maxUsers: numberOption(tools, 'max-users') ?? null,
      maxSites: numberOption(tools, 'max-sites') ?? null,
      allowCreditTopup: tools.options['no-topup'] !== true,
      isActive: tools.options.inactive !== true,
    });
    await em.persist(plan).flush();
    tools.print(`Plan "${slug}" (${plan.id}): ${includedCredits} credits a month.`);
  },
};
