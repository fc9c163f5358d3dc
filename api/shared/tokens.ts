import { createHash, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';

const accessTokenSeconds = 15 * 60;
export const refreshTokenSeconds = 7 * 24 * 60 * 60;

/** Fixed on both sides, so that a token made for something else is refused. */
export const tokenIssuer = 'igny8';
export const tokenAudience = 'igny8-api';

/** What an access token says. `token_version` falls behind the user's when tokens are revoked. */
export const accessClaims = z.object({
  sub: z.uuid(),
  account_id: z.uuid(),
  role: z.string(),
  type: z.literal('access'),
  token_version: z.int(),
});

interface TokenSubject {
  id: string;
  accountId: string;
  role: string;
  tokenVersion: number;
}

/** A signed access token (HS256) and when it ends. */
export function signAccessToken(user: TokenSubject, secret: string, now: Date) {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const access = jwt.sign(
    {
      account_id: user.accountId,
      role: user.role,
      type: 'access',
      token_version: user.tokenVersion,
      iat: issuedAt,
      exp: issuedAt + accessTokenSeconds,
    },
    secret,
    { algorithm: 'HS256', subject: user.id, issuer: tokenIssuer, audience: tokenAudience },
  );
  return { access, accessExpiresAt: new Date((issuedAt + accessTokenSeconds) * 1000) };
}

/** True for what looks like a signed token: the wrong kind where a refresh token is asked for. */
export function looksSigned(token: string): boolean {
  return token.split('.').length === 3;
}

/**
 * A fresh refresh token: the account it belongs to, so that its row can be read inside that tenant, and
 * 256 random bits. Only the hash is stored.
 */
export function createRefreshToken(accountId: string): string {
  return `${accountId}.${randomBytes(32).toString('base64url')}`;
}

/** The account named by a refresh token, or null when it is not one. */
export function accountOfRefreshToken(token: string): string | null {
  const parsed = z.uuid().safeParse(token.split('.')[0]);
  return parsed.success && token.split('.').length === 2 ? parsed.data : null;
}

/** What is stored of a token: SHA-256, hex. The token has 256 random bits, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
