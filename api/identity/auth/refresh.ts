import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { accountOfRefreshToken, hashToken, looksSigned } from '#api/shared/tokens.ts';
import { refreshBody, tokenPair } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { issueTokens } from './sign-in.ts';

function refused(): AppError {
  return new AppError('invalid_token', {
    errors: { refresh: ['Invalid or expired refresh token'] },
  });
}

/**
 * Uses a refresh token up and issues the next one. A token that was used before is a stolen one, or its
 * owner is the second to come: nobody can tell, so the whole family ends.
 *
 * @returns null when the token does not count; the revocation it may have caused is kept
 */
async function rotate(em: EntityManager, token: string, secret: string) {
  const row = await em.findOne(
    RefreshToken,
    { tokenHash: hashToken(token) },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (!row || row.revokedAt || row.expiresAt <= new Date()) return null;
  if (row.usedAt) {
    await revokeFamily(em, row.familyId);
    return null;
  }
  const user = await em.findOne(User, { id: row.userId });
  if (!user?.isActive) return null;
  row.usedAt = new Date();
  await em.flush();
  return issueTokens(em, user, secret, row.familyId);
}

/** Ends every token of one sign-in. */
export async function revokeFamily(em: EntityManager, familyId: string): Promise<void> {
  await em.nativeUpdate(RefreshToken, { familyId, revokedAt: null }, { revokedAt: new Date() });
}

export const refresh = publicRoute(
  {
    method: 'post',
    path: 'auth/refresh/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Exchange a refresh token',
    description: 'Each token counts once; using one twice ends its whole family.',
    body: refreshBody,
    answer: one(tokenPair),
  },
  async ({ body, dependencies }) => {
    if (looksSigned(body.refresh)) {
      throw new AppError('validation_failed', { errors: { refresh: ['Invalid token type'] } });
    }
    const accountId = accountOfRefreshToken(body.refresh);
    if (accountId === null) throw refused();
    const { jwtSecret } = dependencies.settings;
    const tokens = await runInTenant(dependencies.orm, accountId, (tenant) =>
      tenant.transactional((em) => rotate(em, body.refresh, jwtSecret)),
    );
    if (!tokens) throw refused();
    return tokens;
  },
);
