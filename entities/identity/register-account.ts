import type { EntityManager } from '@mikro-orm/postgresql';
import { unavailable, unprocessable } from '#contracts/shared/app-error.ts';
import { grantPlanCredits } from '#entities/billing/grant-credits.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { Account } from './account.ts';
import { Plan } from './plan.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

const defaultPlanSlug = 'starter';

export interface Registration {
  /** The new tenant's id: the manager's tenant context must already carry it. */
  accountId: string;
  accountName: string;
  slug: string;
  /** In lower case. */
  email: string;
  username: string;
  fullName: string;
  passwordHash: string;
  /** A password unless given. */
  signedUpWith?: 'password' | 'google';
  /** Somebody else has made sure of the address (Google). */
  emailVerifiedAt?: Date;
  /** Another plan than the default one. */
  planId?: string | undefined;
  now: Date;
}

async function planOf(em: EntityManager, planId: string | undefined): Promise<Plan> {
  const plan = await em.findOne(Plan, planId ? { id: planId } : { slug: defaultPlanSlug });
  if (plan) return plan;
  throw planId ? unprocessable('plan_id', 'Unknown plan') : unavailable();
}

/**
 * A new tenant: account with its plan, its owner, its subscription and the credits of the
 * running month, in the caller's transaction.
 *
 * @throws UniqueConstraintViolationException when the e-mail is taken; the API answers it by field;
 *   AppError `unprocessable` for an unknown plan
 */
export async function registerAccount(
  em: EntityManager,
  registration: Registration,
): Promise<User> {
  const { accountId, now } = registration;
  const plan = await planOf(em, registration.planId);
  const userId = uuidv7();
  await em.insert(Account, {
    id: accountId,
    name: registration.accountName,
    slug: registration.slug,
    ownerId: userId,
    planId: plan.id,
  });
  await em.insert(User, {
    id: userId,
    accountId,
    email: registration.email,
    role: 'owner',
    username: registration.username,
    fullName: registration.fullName,
    passwordHash: registration.passwordHash,
    signedUpWith: registration.signedUpWith ?? 'password',
    // Google knows the password, we do not.
    passwordSetupRequired: registration.signedUpWith === 'google',
    emailVerifiedAt: registration.emailVerifiedAt ?? null,
  });
  await em.insert(Subscription, {
    accountId,
    planId: plan.id,
    status: 'active',
    currentPeriodStart: now,
    currentPeriodEnd: oneMonthAfter(now),
  });
  await grantPlanCredits(em, accountId, plan, now.toISOString().slice(0, 7));
  return em.findOneOrFail(User, { id: userId });
}

function oneMonthAfter(start: Date): Date {
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
}
