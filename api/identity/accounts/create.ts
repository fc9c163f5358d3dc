import { refuseSimilarPassword } from '#api/identity/auth/new-password.ts';
import { sendVerification } from '#api/identity/auth/send-verification.ts';
import { tellTakenEmail } from '#api/identity/users/tell-taken-email.ts';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { route } from '#api/shared/route.ts';
import type { Call } from '#api/shared/route-record.ts';
import { callerOf } from '#api/shared/signed-in-user.ts';
import { violatedConstraint } from '#api/shared/violated-constraint.ts';
import { accountBody } from '#contracts/api/identity/accounts.ts';
import { slugify } from '#domain/shared/slug.ts';
import { Account } from '#entities/identity/account.ts';
import { type Registration, registerAccount } from '#entities/identity/register-account.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { accountResource } from './account-resource.ts';
import { tellTakenSlug } from './tell-taken-slug.ts';

const { path, tag, throttle, row, readOnlyFields, present } = accountResource;

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'user' | 'request' | 'dependencies'>;
type NewAccount = Omit<Registration, 'accountId' | 'slug' | 'now'> & { slug?: string | undefined };

/** In the new tenant's own unit of work; the developer's is of another account. */
async function register({ user, request, dependencies }: AnyCall, fresh: NewAccount, end = '') {
  const accountId = uuidv7();
  const slug = fresh.slug ?? slugify(fresh.accountName) + end;
  const em = forkForTenant(dependencies.orm, accountId, callerOf(user, request.ip));
  return em.transactional(async (inner) => {
    const owner = await registerAccount(inner, { ...fresh, accountId, slug, now: new Date() });
    const account = await inner.findOneOrFail(Account, { id: accountId }, { refresh: true });
    return { account, messages: await sendVerification(inner, owner, dependencies) };
  });
}

/** Names are not unique, their slugs are: the second "Mara's shop" gets a suffix. */
function registerNamed(call: AnyCall, fresh: NewAccount) {
  return register(call, fresh).catch((error: unknown) => {
    const isFree = fresh.slug === undefined && violatedConstraint(error)?.includes('slug');
    if (!isFree) throw error;
    // The end of a UUID v7 is random.
    return register(call, fresh, `-${uuidv7().slice(-8)}`);
  });
}

function deliver(
  { orm, deliverNow, background }: ApiDependencies,
  accountId: string,
  ids: string[],
) {
  background.add(deliverNow(forkForTenant(orm, accountId), ids));
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
    answer: one(row, { status: 201 }),
  },
  async (call) => {
    const { body, dependencies } = call;
    const { email, full_name: fullName, name: accountName, slug, plan_id: planId } = body;
    const username = body.username || (email.split('@')[0] ?? email);
    refuseSimilarPassword('password', body.password, { email, fullName, username });
    const passwordHash = await dependencies.passwords.hash(body.password);
    const owner = { email, username, fullName, passwordHash, signedUpWith: 'password' as const };
    const { account, messages } = await registerNamed(call, { ...owner, accountName, slug, planId })
      .catch(tellTakenEmail)
      .catch(tellTakenSlug);
    deliver(dependencies, account.id, messages);
    return present(account);
  },
);
