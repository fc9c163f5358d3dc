import type { EntityManager } from '@mikro-orm/postgresql';
import { RefreshToken } from './refresh-token.ts';
import { User } from './user.ts';

/**
 * The user, locked until the end of the transaction, or null for an unknown one. Whatever issues, uses up
 * or revokes tokens of a user takes this lock first: no token slips past a revocation of the same moment.
 * `FOR NO KEY UPDATE`, so that rows that merely name the user are not held up.
 */
export async function lockUser(em: EntityManager, userId: string): Promise<User | null> {
  await em.execute('select 1 from igny8_users where id = ? for no key update', [userId]);
  return em.findOne(User, { id: userId }, { refresh: true });
}

/** Ends one sign-in of a user whom the caller has locked: its refresh token counts no more. */
export async function revokeFamily(em: EntityManager, familyId: string): Promise<void> {
  await em.nativeUpdate(RefreshToken, { familyId, revokedAt: null }, { revokedAt: new Date() });
}

/**
 * Ends every sign-in of a user whom the caller has locked: refresh tokens and the access tokens already
 * out (password changed, user deactivated). What is issued afterwards counts.
 */
export async function endSessions(em: EntityManager, user: User): Promise<void> {
  user.tokenVersion += 1;
  await em.flush();
  await em.nativeUpdate(
    RefreshToken,
    { userId: user.id, revokedAt: null },
    { revokedAt: new Date() },
  );
}
