import type { EntityManager } from '@mikro-orm/postgresql';
import type { Role } from '#contracts/api/shared/permissions.ts';
import { assertSeatFree } from './assert-seat-free.ts';
import { User } from './user.ts';

interface NewUser {
  accountId: string;
  /** In lower case. */
  email: string;
  role: Role;
  username: string;
  fullName: string;
  companyName?: string | null | undefined;
  passwordHash: string;
  /** When the address is known to be the user's. */
  emailVerifiedAt?: Date;
}

/**
 * One more user of an account, in the caller's transaction.
 *
 * @param invitationId the invitation this user has accepted
 * @throws AppError `unprocessable` when the plan allows no more; UniqueConstraintViolationException when
 *   the e-mail is taken, in whichever account
 */
export async function createUser(
  em: EntityManager,
  newUser: NewUser,
  invitationId?: string,
): Promise<User> {
  await assertSeatFree(em, newUser.accountId, invitationId);
  const user = em.create(User, newUser);
  await em.persist(user).flush();
  return em.refreshOrFail(user);
}
