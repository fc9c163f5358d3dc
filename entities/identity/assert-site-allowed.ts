import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { lockPlan } from './lock-plan.ts';
import type { Plan } from './plan.ts';
import { Site } from './site.ts';

interface PlannedSite {
  /** The site that is changed; a new one has none. */
  id?: string;
  industryId: string | null | undefined;
}

function refusal(field: string, what: string, maximum: number): Error {
  return unprocessable(field, `Your plan's limit of ${what} (${maximum}) is reached`);
}

function assertIndustry({ maxIndustries }: Plan, others: Site[], industryId: string): void {
  if (maxIndustries === null || maxIndustries === undefined) return;
  const industries = new Set(others.flatMap((site) => site.industryId ?? []));
  if (industries.has(industryId) || industries.size < maxIndustries) return;
  throw refusal('industry_id', 'industries', maxIndustries);
}

/**
 * Refuses a site, or an industry, more than the plan allows, in the caller's transaction.
 *
 * @throws AppError `unprocessable`
 */
export async function assertSiteAllowed(
  em: EntityManager,
  accountId: string,
  { id, industryId }: PlannedSite,
): Promise<void> {
  const plan = await lockPlan(em, accountId);
  if (!plan) return;
  const others = await em.find(Site, id ? { id: { $ne: id } } : {});
  const { maxSites } = plan;
  if (!id && maxSites !== null && maxSites !== undefined && others.length >= maxSites) {
    throw refusal('non_field_errors', 'sites', maxSites);
  }
  if (industryId) assertIndustry(plan, others, industryId);
}
