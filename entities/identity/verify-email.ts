import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailVerificationToken } from './email-verification-token.ts';
import { lockUser } from './end-sessions.ts';
import type { User } from './user.ts';

/**
 * Notes that an address is its user's, in the caller's transaction, and uses the token up.
 *
 * @returns null when the token does not count: used, expired, or for an address the user has no more
 */
export async function verifyEmail(em: EntityManager, tokenHash: string): Promise<User | null> {
  const known = await em.findOne(EmailVerificationToken, { tokenHash }, { fields: ['userId'] });
  const user = known && (await lockUser(em, known.userId));
  if (!user?.isActive) return null;
  const token = await em.findOneOrFail(EmailVerificationToken, { tokenHash }, { refresh: true });
  const counts = !token.usedAt && token.expiresAt > new Date() && token.email === user.email;
  if (!counts) return null;
  token.usedAt = new Date();
  user.emailVerifiedAt ??= new Date();
  await em.flush();
  return user;
}
