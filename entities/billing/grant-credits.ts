import type { EntityManager } from '@mikro-orm/postgresql';
import type { Plan } from '#entities/identity/plan.ts';
import { writeLedgerLine } from './ledger.ts';

/**
 * Books a plan's monthly credits, once an account and period.
 *
 * @param period `YYYY-MM`, UTC
 * @returns false when the period was granted before
 */
export async function grantPlanCredits(
  em: EntityManager,
  accountId: string,
  plan: Plan,
  period: string,
): Promise<boolean> {
  if (plan.includedCredits === 0) return false;
  return writeLedgerLine(em, {
    accountId,
    type: 'subscription',
    amount: plan.includedCredits,
    description: `Monthly credits, ${plan.name}`,
    metadata: { plan_id: plan.id, plan_name: plan.name, credits: plan.includedCredits, period },
    idempotencyKey: `grant:${period}`,
    runId: null,
  });
}
