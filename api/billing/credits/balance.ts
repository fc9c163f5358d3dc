import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { presentTime } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { balance } from '#contracts/api/billing/credits.ts';
import { startOfMonth } from '#domain/billing/month.ts';
import { Account } from '#entities/identity/account.ts';
import { Plan } from '#entities/identity/plan.ts';
import { Subscription } from '#entities/identity/subscription.ts';

/** Credits used since the first of the month (UTC), and those held by living runs. */
async function figures(em: EntityManager, accountId: string) {
  const [row] = await em.execute<{ used: number; reserved: number }[]>(
    `select
       (select coalesce(sum(credits_used), 0)::int from igny8_credit_usage_logs
         where account_id = ? and created_at >= ?) as used,
       (select coalesce(sum(reserved - settled - released), 0)::int from igny8_credit_holds
         where account_id = ? and not closed) as reserved`,
    [accountId, startOfMonth(new Date()), accountId],
  );
  return { used: row?.used ?? 0, reserved: row?.reserved ?? 0 };
}

export const showBalance = route(
  {
    method: 'get',
    path: 'billing/credits/balance/balance/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'Show the credit balance',
    answer: one(balance),
  },
  ({ em, user: { accountId } }) =>
    em.transactional(async (inner) => {
      const account = await inner.findOneOrFail(Account, { id: accountId });
      const plan = account.planId ? await inner.findOne(Plan, { id: account.planId }) : null;
      const subscription = await inner.findOne(
        Subscription,
        { status: { $in: ['trial', 'active', 'past_due', 'canceling'] } },
        { orderBy: { createdAt: 'desc' } },
      );
      const { used, reserved } = await figures(inner, accountId);
      const included = plan?.includedCredits ?? 0;
      return {
        credits: account.credits,
        plan_credits_per_month: included,
        included_credits: included,
        credits_used_this_month: used,
        credits_reserved: reserved,
        next_grant_at: presentTime(subscription?.currentPeriodEnd),
      };
    }),
);
