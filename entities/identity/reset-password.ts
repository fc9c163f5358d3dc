import type { EntityManager } from '@mikro-orm/postgresql';
import { lockUser } from './end-sessions.ts';
import { PasswordResetToken } from './password-reset-token.ts';
import { revokeApiKeys } from './revoke-api-keys.ts';
import { setPassword } from './set-password.ts';
import { User } from './user.ts';

/** The active user whom a reset token is for, or null when the token does not count. */
export async function userOfResetToken(em: EntityManager, tokenHash: string): Promise<User | null> {
  const token = await em.findOne(
    PasswordResetToken,
    { tokenHash, usedAt: null, expiresAt: { $gt: new Date() } },
    { refresh: true },
  );
  return token && em.findOne(User, { id: token.userId, isActive: true });
}

/**
 * Gives the user of a reset token another password, in the caller's transaction. The token is used up, and
 * so are the others; its e-mail has reached the address, which is thereby verified. Where it had not been,
 * whoever registered it may have been somebody else: the API keys of before end, too.
 *
 * @returns null when the token does not count, or no longer
 */
export async function resetPassword(
  em: EntityManager,
  tokenHash: string,
  passwordHash: string,
): Promise<User | null> {
  const known = await userOfResetToken(em, tokenHash);
  const user = known && (await lockUser(em, known.id));
  // Asked again under the lock: of two uses at once the second finds the token used.
  if (!user || !(await userOfResetToken(em, tokenHash))) return null;
  if (!user.emailVerifiedAt) await revokeApiKeys(em, user.id);
  user.emailVerifiedAt ??= new Date();
  await setPassword(em, user, passwordHash);
  return user;
}
