import type { EntityManager } from '@mikro-orm/postgresql';
import { assignableRoles } from '#contracts/api/shared/permissions.ts';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { lockAccount } from '#entities/billing/lock-account.ts';
import { Account } from './account.ts';
import { endSessions, lockUser } from './end-sessions.ts';
import type { User } from './user.ts';

interface Transfer {
  account: Account;
  /** The owner until now, an admin from now on; null when there was none. */
  from: User | null;
  to: User;
}

function assertFit(user: User | null): asserts user is User {
  if (!user) throw unprocessable('user_id', 'User must belong to your account');
  if (!user.isActive) throw unprocessable('user_id', 'The new owner must be an active user');
  if (assignableRoles.every((role) => role !== user.role)) {
    throw unprocessable('user_id', 'This user cannot own an account');
  }
}

/**
 * Hands an account over, in the caller's transaction: the new owner is an active user of it, the old one
 * becomes an admin, and both sign in again.
 *
 * @throws AppError `unprocessable` for a user who cannot own it, `conflict` for the owner
 */
export async function transferOwnership(
  em: EntityManager,
  accountId: string,
  userId: string,
): Promise<Transfer> {
  // Two transfers at once come one after the other; the second meets the owner that the first has made.
  await lockAccount(em, accountId);
  const account = await em.findOneOrFail(Account, { id: accountId }, { refresh: true });
  if (account.ownerId === userId) throw conflict('This user owns the account already', 'user_id');
  const from = account.ownerId ? await lockUser(em, account.ownerId) : null;
  const to = await lockUser(em, userId);
  assertFit(to);
  to.role = 'owner';
  account.ownerId = to.id;
  await endSessions(em, to);
  if (from) {
    from.role = 'admin';
    await endSessions(em, from);
  }
  return { account, from, to };
}
