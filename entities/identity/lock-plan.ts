import type { EntityManager } from '@mikro-orm/postgresql';
import { lockAccount } from '#entities/billing/lock-account.ts';
import { Account } from './account.ts';
import { Plan } from './plan.ts';

/**
 * The plan whose limits an account has, or null without one. The account stays locked until the caller's
 * transaction ends: of two requests for the last place one gets it.
 */
export async function lockPlan(em: EntityManager, accountId: string): Promise<Plan | null> {
  await lockAccount(em, accountId);
  const { planId } = await em.findOneOrFail(Account, { id: accountId }, { refresh: true });
  return planId ? em.findOne(Plan, { id: planId }) : null;
}
