import type { EntityManager } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import type { ApiSettings } from '#api/shared/dependencies.ts';
import { route } from '#api/shared/route.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { aiProviderOf } from '#api/system/ai-provider.ts';
import { me } from '#contracts/api/identity/me.ts';
import { Account } from '#entities/identity/account.ts';
import { Plan } from '#entities/identity/plan.ts';
import { User } from '#entities/identity/user.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { presentMe } from './present-me.ts';

/**
 * The caller as `auth/me/` answers, read now.
 *
 * @param home manager of the caller's own account: a developer may be in another one's
 */
export async function readMe(
  em: EntityManager,
  caller: SignedInUser,
  settings: ApiSettings,
  home = em,
) {
  const user = await home.findOneOrFail(User, { id: caller.id }, { refresh: true });
  const account = await em.findOneOrFail(Account, { id: caller.accountId });
  const plan = account.planId ? await em.findOne(Plan, { id: account.planId }) : null;
  const aiProvider = await aiProviderOf(em, settings);
  return presentMe({ user, account, plan, caller, aiProvider });
}

export const showMe = route(
  {
    method: 'get',
    path: 'auth/me/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'view',
    summary: 'Who am I?',
    description: 'Of an API key: the person who made it, with what the key may.',
    answer: one(me),
  },
  ({ em, user, dependencies }) =>
    user.homeAccountId === user.accountId
      ? em.transactional((inner) => readMe(inner, user, dependencies.settings))
      : readMe(
          em,
          user,
          dependencies.settings,
          forkForTenant(dependencies.orm, user.homeAccountId),
        ),
);
