import type { EntityManager } from '@mikro-orm/postgresql';
import { PasswordResetToken } from './password-reset-token.ts';
import type { User } from './user.ts';

/**
 * Gives a user whom the caller has locked another address, which is not verified yet. What was sent to the
 * old one opens nothing more: a reset is used up, a verification names the old address.
 *
 * @throws UniqueConstraintViolationException when the e-mail is taken; the API answers it by field
 */
export async function changeEmail(em: EntityManager, user: User, email: string): Promise<void> {
  user.email = email;
  user.emailVerifiedAt = null;
  await em.flush();
  await em.nativeUpdate(
    PasswordResetToken,
    { userId: user.id, usedAt: null },
    { usedAt: new Date() },
  );
}
