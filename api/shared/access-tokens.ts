import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import type { TokenKeys } from './token-keys.ts';

const accessTokenSeconds = 15 * 60;

/** Clocks of our machines may differ by so much, in seconds: an end or a beginning is stretched by it. */
const clockToleranceSeconds = 5;

/** Fixed on both sides, so that a token made for something else is refused. */
const issuer = 'igny8';
const audience = 'igny8-api';

/** What an access token says. `token_version` falls behind the user's when tokens are revoked. */
const accessClaims = z.object({
  sub: z.uuid(),
  account_id: z.uuid(),
  role: z.string(),
  type: z.literal('access'),
  token_version: z.int(),
  /** The sign-in it was issued in; tokens of before, and an operator's, have none. */
  session_id: z.uuid().optional(),
  /** Its end, in seconds since 1970. */
  exp: z.int(),
});

export type AccessClaims = z.output<typeof accessClaims>;

interface TokenSubject {
  id: string;
  accountId: string;
  role: string;
  tokenVersion: number;
  sessionId?: string;
}

/** Signs and verifies access tokens. */
export interface AccessTokens {
  sign(user: TokenSubject, now: Date): { access: string; accessExpiresAt: Date };
  /** What passport's strategy verifies a token with: never the algorithm that the token names. */
  readonly verification: {
    algorithms: ['HS256' | 'RS256'];
    issuer: string;
    audience: string;
    jsonWebTokenOptions: { clockTolerance: number };
  };
  /** The key a token's `kid` names, or null: then it was not signed by us. */
  keyOf(token: string): KeyObject | null;
  /** The claims of a verified token, or null when it is one of another type. */
  readClaims(payload: unknown): AccessClaims | null;
}

/** The `kid` in a token's header, or null where there is none to read. */
function keyIdOf(token: string): string | null {
  try {
    return jwt.decode(token, { complete: true })?.header.kid ?? null;
  } catch {
    // A payload that is no JSON.
    return null;
  }
}

/** Access tokens of one set of keys; they count for 15 minutes. */
export function createAccessTokens(keys: TokenKeys): AccessTokens {
  const { algorithm, signing, verifying } = keys;
  return {
    sign(user, now) {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const expiresAt = issuedAt + accessTokenSeconds;
      const claims = {
        account_id: user.accountId,
        role: user.role,
        type: 'access',
        token_version: user.tokenVersion,
        ...(user.sessionId && { session_id: user.sessionId }),
        iat: issuedAt,
        nbf: issuedAt,
        exp: expiresAt,
      };
      const access = jwt.sign(claims, signing.key, {
        algorithm,
        keyid: signing.id,
        subject: user.id,
        issuer,
        audience,
      });
      return { access, accessExpiresAt: new Date(expiresAt * 1000) };
    },
    verification: {
      algorithms: [algorithm],
      issuer,
      audience,
      jsonWebTokenOptions: { clockTolerance: clockToleranceSeconds },
    },
    keyOf: (token) => verifying.get(keyIdOf(token) ?? '') ?? null,
    readClaims(payload) {
      const parsed = accessClaims.safeParse(payload);
      return parsed.success ? parsed.data : null;
    },
  };
}
