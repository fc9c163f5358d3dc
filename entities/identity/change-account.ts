import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import type { Account } from './account.ts';
import { closeAccount, reopenAccount } from './close-account.ts';
import { Plan } from './plan.ts';
import { Subscription } from './subscription.ts';

type AccountChange = {
  [Field in
    | 'name'
    | 'slug'
    | 'lowCreditThreshold'
    | 'autoTopupEnabled'
    | 'planId'
    | 'status'
    | 'throttleRates']?: Account[Field] | undefined;
};

const liveStatuses = ['trial', 'active', 'past_due', 'canceling'] as const;

/** The live subscription follows the plan, so that both never tell two stories. */
async function changePlan(em: EntityManager, planId: string): Promise<void> {
  if (!(await em.findOne(Plan, { id: planId }))) throw unprocessable('plan_id', 'Unknown plan');
  await em.nativeUpdate(Subscription, { status: { $in: [...liveStatuses] } }, { planId });
}

/**
 * Changes an account, in a transaction of its own tenant. `cancelled` closes it; another status after it
 * lets its owner in again.
 *
 * @throws AppError `unprocessable` for an unknown plan, `conflict` as `closeAccount`
 */
export async function changeAccount(
  em: EntityManager,
  account: Account,
  change: AccountChange,
): Promise<void> {
  const { planId, status = account.status } = change;
  const before = account.status;
  if (planId && planId !== account.planId) await changePlan(em, planId);
  em.assign(account, change, { ignoreUndefined: true });
  if (before !== 'cancelled' && status === 'cancelled') await closeAccount(em, account);
  if (before === 'cancelled' && status !== 'cancelled') await reopenAccount(em, account);
}
