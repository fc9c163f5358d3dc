import type { EntityManager } from '@mikro-orm/postgresql';
import { lockUser, revokeFamily } from './end-sessions.ts';
import { RefreshToken } from './refresh-token.ts';
import type { User } from './user.ts';

/**
 * Uses a refresh token up, in the caller's transaction, which then issues the next one of its family. A
 * token that was used before is a stolen one, or its owner is the second to come: nobody can tell, so
 * the whole family ends.
 *
 * @returns null when the token does not count; the revocation it may have caused must be committed
 */
export async function useRefreshToken(
  em: EntityManager,
  tokenHash: string,
): Promise<{ user: User; familyId: string } | null> {
  const known = await em.findOne(RefreshToken, { tokenHash }, { fields: ['userId'] });
  const user = known && (await lockUser(em, known.userId));
  if (!user) return null;
  // Read again: whoever held the lock may have used or revoked it.
  const token = await em.findOneOrFail(RefreshToken, { tokenHash }, { refresh: true });
  if (token.revokedAt || token.expiresAt <= new Date()) return null;
  if (token.usedAt) {
    await revokeFamily(em, token.familyId);
    return null;
  }
  if (!user.isActive) return null;
  token.usedAt = new Date();
  await em.flush();
  return { user, familyId: token.familyId };
}
