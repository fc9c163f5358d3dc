import type { EntityManager } from '@mikro-orm/postgresql';
import { endSessions } from './end-sessions.ts';
import { PasswordResetToken } from './password-reset-token.ts';
import type { User } from './user.ts';

/**
 * Gives a user whom the caller has locked another password: every sign-in ends, and with it every reset
 * that was asked for.
 */
export async function setPassword(
  em: EntityManager,
  user: User,
  passwordHash: string,
): Promise<void> {
  user.passwordHash = passwordHash;
  user.passwordSetupRequired = false;
  await endSessions(em, user);
  await em.nativeUpdate(
    PasswordResetToken,
    { userId: user.id, usedAt: null },
    { usedAt: new Date() },
  );
}
