import type { EntityManager } from '@mikro-orm/postgresql';
import { refuseSimilarPassword } from '#api/identity/auth/new-password.ts';
import { sendVerification } from '#api/identity/auth/send-verification.ts';
import { tellTakenEmail } from '#api/identity/users/tell-taken-email.ts';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { route } from '#api/shared/route.ts';
import { accountBody } from '#contracts/api/identity/accounts.ts';
import { Account } from '#entities/identity/account.ts';
import { type Registration, registerAccount } from '#entities/identity/register-account.ts';
import { withinAccount } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { accountResource } from './account-resource.ts';
import { tellTakenSlug } from './tell-taken-slug.ts';
import { withFreeSlug } from './with-free-slug.ts';

const { path, tag, throttle, row, readOnlyFields, present } = accountResource;

type Fresh = Omit<Registration, 'accountId' | 'now'>;

/** In the tenant of the new account, and in the transaction of the developer's request. */
function register(em: EntityManager, fresh: Fresh, dependencies: ApiDependencies) {
  const accountId = uuidv7();
  return em.transactional((inner) =>
    withinAccount(inner, accountId, async () => {
      const owner = await registerAccount(inner, { ...fresh, accountId, now: new Date() });
      const account = await inner.findOneOrFail(Account, { id: accountId }, { refresh: true });
      return { account, messages: await sendVerification(inner, owner, dependencies) };
    }),
  );
}

export const createAccount = route(
  {
    method: 'post',
    path,
    tag,
    throttle,
    readOnlyFields,
    permission: 'develop',
    isIdempotent: true,
    summary: 'Open an account for a customer',
    description: 'With its owner, plan, subscription and first credits, as registering does.',
    body: accountBody,
    prepare: ({ password }, { passwords }) => passwords.hash(password),
    answer: one(row, { status: 201 }),
  },
  async ({ em, body, dependencies, prepared: passwordHash, afterCommit }) => {
    const { email, full_name: fullName, name: accountName, slug, plan_id: planId } = body;
    const username = body.username || (email.split('@')[0] ?? email);
    refuseSimilarPassword('password', body.password, { email, fullName, username });
    const owner = { email, username, fullName, passwordHash, signedUpWith: 'password' as const };
    const fresh = { ...owner, accountName, planId };
    const open = (free: string) => register(em, { ...fresh, slug: free }, dependencies);
    const { account, messages } = await (slug ? open(slug) : withFreeSlug(accountName, open))
      .catch(tellTakenEmail)
      .catch(tellTakenSlug);
    afterCommit((fork) => dependencies.deliverNow(fork, messages), account.id);
    return present(account);
  },
);
