import { randomUUID } from 'node:crypto';
import { Account } from '#entities/identity/account.ts';
import { Plan } from '#entities/identity/plan.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import type { Tenant } from './tenant.ts';
import type { TestApi } from './test-api.ts';

type Limits = Partial<Pick<Plan, 'maxUsers' | 'maxSites' | 'maxIndustries' | 'maxAuthorProfiles'>>;

/** Puts a tenant on a plan of its own with these limits; answers the plan's id. */
export async function limitPlan(api: TestApi, tenant: Tenant, limits: Limits): Promise<string> {
  const id = randomUUID();
  const fields = { id, name: 'Small', slug: id, priceCents: 0, includedCredits: 0, ...limits };
  await runInTenant(
    api.dependencies.orm,
    tenant.accountId,
    async (em) => {
      await em.insert(Plan, fields);
      await em.nativeUpdate(Account, { id: tenant.accountId }, { planId: id });
    },
    { isDeveloper: true },
  );
  return id;
}
