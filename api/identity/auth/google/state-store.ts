import { randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request } from 'express';
import { z } from 'zod';
import { isSameSecret } from '#api/shared/same-secret.ts';

export const googleModes = ['login', 'signup'] as const;
export type GoogleMode = (typeof googleModes)[number];

/** What passport-oauth2 keeps with a state; an object, else it would be taken for the state itself. */
export interface GoogleState {
  mode: GoogleMode;
}

/** Authenticated encryption: what was changed does not open. */
export interface Seal {
  encrypt(plainText: string, boundTo: string): string;
  decrypt(stored: string, boundTo: string): string;
}

const cookieName = 'igny8_google';
const boundTo = 'google sign-in';

/** Who chooses an account at Google and agrees needs no longer. */
const stateSeconds = 10 * 60;

const kept = z.object({
  state: z.string(),
  codeVerifier: z.string(),
  mode: z.enum(googleModes),
  expiresAt: z.int(),
});

/** passport-oauth2's own callbacks. */
type Stored = (error: Error | null, state?: string) => void;
type Verified = (error: Error | null, codeVerifier: string | false, info?: unknown) => void;

/**
 * Where passport-oauth2 keeps state and PKCE verifier while a person is at Google: sealed in a cookie of
 * the browser that set out, so that nobody else's answer of Google can be brought back in it (login CSRF).
 * `Lax`, because the way back is a link of another site.
 */
export class GoogleStateStore {
  readonly #seal: Seal;
  readonly #isSecure: boolean;

  constructor(seal: Seal, isSecure: boolean) {
    this.#seal = seal;
    this.#isSecure = isSecure;
  }

  store(
    request: Request,
    codeVerifier: string,
    { mode }: GoogleState,
    _meta: object,
    done: Stored,
  ) {
    const state = randomBytes(24).toString('base64url');
    const expiresAt = Date.now() + stateSeconds * 1000;
    const text = JSON.stringify({ state, codeVerifier, mode, expiresAt });
    this.#setCookie(request, this.#seal.encrypt(text, boundTo), stateSeconds);
    done(null, state);
  }

  verify(request: Request, given: string | undefined, _meta: object, done: Verified) {
    const found = this.#read(request);
    this.#setCookie(request, '', 0);
    const isOurs =
      found !== null &&
      given !== undefined &&
      found.expiresAt > Date.now() &&
      isSameSecret(given, found.state);
    if (isOurs) done(null, found.codeVerifier, { mode: found.mode } satisfies GoogleState);
    else done(null, false, { message: 'Unknown state' });
  }

  #read(request: Request) {
    const value = parseCookie(request.get('cookie') ?? '')[cookieName];
    if (!value) return null;
    try {
      return kept.parse(JSON.parse(this.#seal.decrypt(value, boundTo)));
    } catch {
      // Not sealed by us, or cut.
      return null;
    }
  }

  #setCookie(request: Request, value: string, maxAge: number): void {
    const cookie = stringifySetCookie({
      name: cookieName,
      value,
      maxAge,
      path: '/api/v1/auth/google/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
    });
    request.res?.append('Set-Cookie', cookie);
  }
}
