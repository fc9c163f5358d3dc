import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import type { PublicCall } from '#api/shared/route-record.ts';
import { createToken, hashToken, refreshTokenSeconds } from '#api/shared/tokens.ts';
import { Account } from '#entities/identity/account.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import type { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';

/** Body of `user` in every sign-in. */
function presentUser(user: User, account: Account) {
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
 * Issues an access token and the next refresh token of a family, in the caller's transaction, which has
 * locked the user (`lockUser`) or made it.
 *
 * @param familyId the sign-in being continued; a fresh one begins a family
 */
export async function issueTokens(
  em: EntityManager,
  user: User,
  { accessTokens }: Pick<ApiDependencies, 'accessTokens'>,
  familyId: string = uuidv7(),
) {
  const now = new Date();
  const refresh = createToken(user.accountId);
  const refreshExpiresAt = new Date(now.getTime() + refreshTokenSeconds * 1000);
  await em.insert(RefreshToken, {
    accountId: user.accountId,
    userId: user.id,
    familyId,
    tokenHash: hashToken(refresh),
    expiresAt: refreshExpiresAt,
  });
  const { access, accessExpiresAt } = accessTokens.sign(
    {
      id: user.id,
      accountId: user.accountId,
      role: user.role,
      tokenVersion: user.tokenVersion,
      sessionId: familyId,
    },
    now,
  );
  return {
    access,
    access_expires_at: accessExpiresAt.toISOString(),
    refresh,
    refresh_expires_at: refreshExpiresAt.toISOString(),
  };
}

/**
 * Signs a person in, in the caller's transaction, which has locked the user (`lockUser`) or made it: the
 * answer of every sign-in, whose refresh token `setRefreshCookie` then puts into the cookie.
 */
export async function beginSession(
  em: EntityManager,
  user: User,
  {
    request,
    dependencies,
  }: Pick<PublicCall<unknown, unknown, unknown>, 'request' | 'dependencies'>,
  method: 'password' | 'google',
) {
  const account = await em.findOneOrFail(Account, { id: user.accountId });
  user.lastLoginAt = new Date();
  user.lastLoginWith = method;
  user.lastAddress = { ip: request.ip ?? null };
  await em.flush();
  return { user: presentUser(user, account), ...(await issueTokens(em, user, dependencies)) };
}
