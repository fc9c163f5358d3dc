import type { EntityManager } from '@mikro-orm/postgresql';
import { notify } from '#entities/system/notify.ts';
import type { LockedAccount } from './lock-account.ts';

/**
 * Tells owner and admins when the balance goes from the account's threshold or above to below it, in the
 * caller's transaction: once a crossing (spec/billing.md). A threshold of 0 is never gone below.
 *
 * @param before the account as it was locked, before the line was booked
 * @param creditsAfter the balance after it
 */
export async function tellOfLowCredits(
  em: EntityManager,
  accountId: string,
  before: LockedAccount,
  creditsAfter: number,
): Promise<void> {
  const { name: accountName, lowCreditThreshold: threshold, isSystem } = before;
  if (isSystem || before.credits < threshold || creditsAfter >= threshold) return;
  const credits = creditsAfter;
  await notify(em, {
    accountId,
    roles: ['owner', 'admin'],
    kind: 'low_credits',
    text: `${credits} credits are left, fewer than your threshold of ${threshold}.`,
    data: { credits, threshold },
    email: {
      template: 'low_credits',
      parametersFor: ({ fullName }) => ({ name: fullName, accountName, credits, threshold }),
    },
  });
}
