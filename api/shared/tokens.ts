import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** How long the tokens that are not signed count, in seconds. */
export const refreshTokenSeconds = 7 * 24 * 60 * 60;
export const passwordResetSeconds = 60 * 60;
export const emailVerificationSeconds = 7 * 24 * 60 * 60;

/** True for what looks like a signed token: the wrong kind where a refresh token is asked for. */
export function looksSigned(token: string): boolean {
  return token.split('.').length === 3;
}

/**
 * A fresh token of any kind that is kept in a table: the account it belongs to, so that its row can be
 * read inside that tenant, and 256 random bits. Only the hash is stored.
 */
export function createToken(accountId: string): string {
  return `${accountId}.${randomBytes(32).toString('base64url')}`;
}

/** The account named by such a token, or null when it is none. */
export function accountOfToken(token: string): string | null {
  const parsed = z.uuid().safeParse(token.split('.')[0]);
  return parsed.success && token.split('.').length === 2 ? parsed.data : null;
}

const apiKeyBeginning = 'igny8_';

/** A fresh API key: a token one recognises, in a log that should not hold it, for instance. */
export function createApiKey(accountId: string): string {
  return apiKeyBeginning + createToken(accountId);
}

/** False for what was never a key of ours, whatever the database knows. */
export function looksLikeApiKey(text: string): boolean {
  if (!text.startsWith(apiKeyBeginning)) return false;
  return accountOfToken(text.slice(apiKeyBeginning.length)) !== null;
}

/** What is stored of a token: SHA-256, hex. The token has 256 random bits, so no salt is needed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
