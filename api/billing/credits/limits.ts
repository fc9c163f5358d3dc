import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { usageLimitsAnswer } from '#contracts/api/billing/usage.ts';
import { startOfMonth } from '#domain/billing/month.ts';
import { usageLimits } from '#domain/billing/usage-limits.ts';
import { usageByOperation } from '#entities/billing/usage-by-operation.ts';
import { Account } from '#entities/identity/account.ts';
import { Invitation } from '#entities/identity/invitation.ts';
import { Plan } from '#entities/identity/plan.ts';
import { Site } from '#entities/identity/site.ts';
import { User } from '#entities/identity/user.ts';

export const showUsageLimits = route(
  {
    method: 'get',
    path: 'billing/credits/usage/limits/',
    tag: 'Billing',
    throttle: 'billing',
    permission: 'view_billing',
    summary: 'Show what the plan allows and what of it is used',
    description: 'Counted from the first of the month, UTC. Without a plan there are no limits.',
    answer: one(usageLimitsAnswer),
  },
  ({ em, user: { accountId } }) =>
    em.transactional(async (inner) => {
      const account = await inner.findOne(Account, { id: accountId });
      const plan = account?.planId ? await inner.findOne(Plan, { id: account.planId }) : null;
      if (!account || !plan) return { limits: [] };
      // What the limit of users counts: whoever accepts an invitation finds the seat it promised.
      const users = await inner.count(User, { isActive: true });
      const open = { acceptedAt: null, expiresAt: { $gt: new Date() } };
      const invited = await inner.count(Invitation, open);
      // All of the account's, also for those who see some of its sites only: they share one quota.
      const sites = await inner.count(Site, {}, { filters: { granted: false } });
      return {
        limits: usageLimits({
          balance: account.credits,
          includedCredits: plan.includedCredits,
          used: await usageByOperation(inner, accountId, startOfMonth(new Date())),
          users: { used: users + invited, limit: plan.maxUsers ?? null },
          sites: { used: sites, limit: plan.maxSites ?? null },
        }),
      };
    }),
);
