import type { EntityManager } from '@mikro-orm/postgresql';
import {
  createRefreshToken,
  hashToken,
  refreshTokenSeconds,
  signAccessToken,
} from '#api/shared/tokens.ts';
import type { Account } from '#entities/identity/account.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import type { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/** Body of `user` in every sign-in. */
export function presentUser(user: User, account: Account) {
  return {
    id: user.id,
    email: user.email,
    username: user.username,
    full_name: user.fullName,
    role: user.role,
    account: { id: account.id, name: account.name, slug: account.slug },
  };
}

/**
 * Issues an access token and the next refresh token of a family, in the caller's transaction.
 *
 * @param familyId the sign-in being continued; a fresh one begins a family
 */
export async function issueTokens(
  em: EntityManager,
  user: User,
  secret: string,
  familyId: string = uuidv7(),
) {
  const now = new Date();
  const refresh = createRefreshToken(user.accountId);
  const refreshExpiresAt = new Date(now.getTime() + refreshTokenSeconds * 1000);
  await em.insert(RefreshToken, {
    accountId: user.accountId,
    userId: user.id,
    familyId,
    tokenHash: hashToken(refresh),
    expiresAt: refreshExpiresAt,
  });
  const { access, accessExpiresAt } = signAccessToken(user, secret, now);
  return {
    access,
    access_expires_at: accessExpiresAt.toISOString(),
    refresh,
    refresh_expires_at: refreshExpiresAt.toISOString(),
  };
}
