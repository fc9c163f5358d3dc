import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import type { Tenant } from './create-tenant.ts';
import type { OpenDatabase } from './open-database.ts';

/** Gives a tenant a plan of its own with these features. */
export async function usePlan(
  { systemOrm }: OpenDatabase,
  { accountId }: Tenant,
  features: Record<string, unknown>,
): Promise<void> {
  const planId = uuidv7();
  const em = systemOrm.em.fork();
  await em.execute(
    `insert into igny8_plans (id, name, slug, price_cents, included_credits, features)
     values (?, 'Plan', ?, 0, 0, ?::jsonb)`,
    [planId, `plan-${planId}`, JSON.stringify(features)],
  );
  await em.execute('update igny8_accounts set plan_id = ? where id = ?', [planId, accountId]);
}
