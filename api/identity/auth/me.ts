import { one } from '#api/shared/answer.ts';
import { presentTime } from '#api/shared/present.ts';
import { route } from '#api/shared/route.ts';
import { me } from '#contracts/api/identity/auth.ts';
import { Account } from '#entities/identity/account.ts';
import { Plan } from '#entities/identity/plan.ts';
import { User } from '#entities/identity/user.ts';
import { presentUser } from './sign-in.ts';

function presentPlan(plan: Plan | null) {
  if (!plan) return null;
  return { id: plan.id, name: plan.name, slug: plan.slug, included_credits: plan.includedCredits };
}

export const showMe = route(
  {
    method: 'get',
    path: 'auth/me/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'view',
    summary: 'Who am I?',
    answer: one(me),
  },
  ({ em, user: { id, accountId } }) =>
    em.transactional(async (inner) => {
      const user = await inner.findOneOrFail(User, { id });
      const account = await inner.findOneOrFail(Account, { id: accountId });
      const plan = account.planId ? await inner.findOne(Plan, { id: account.planId }) : null;
      return {
        ...presentUser(user, account),
        timezone: user.timezone,
        current_site_id: user.currentSiteId ?? null,
        email_verified_at: presentTime(user.emailVerifiedAt),
        plan: presentPlan(plan),
        credits: account.credits,
      };
    }),
);
