import { parseCookie, type SetCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { ApiSettings } from '#api/shared/dependencies.ts';
import { refreshTokenSeconds } from '#api/shared/tokens.ts';

const name = 'igny8_refresh';

type Settings = Pick<ApiSettings, 'secureCookies' | 'publicUrl' | 'corsAllowedOrigins'>;

/**
 * No script reads it, no other site's page sends it, and only the routes of sign-in get it. Nothing but
 * `auth/refresh/` and `auth/logout/` looks at it: every other route wants the access token in a header,
 * which no foreign page can set, so a cookie alone never changes data (no CSRF).
 */
function cookie({ secureCookies }: Settings, value: string, maxAge: number): SetCookie {
  const path = '/api/v1/auth/';
  return { name, value, maxAge, path, httpOnly: true, sameSite: 'strict', secure: secureCookies };
}

/** Puts the refresh token of a sign-in into the browser, beside the answer's body. */
export function setRefreshCookie(response: Response, settings: Settings, refresh: string): void {
  const set = cookie(settings, refresh, refreshTokenSeconds);
  response.append('Set-Cookie', stringifySetCookie(set));
}

/** Takes it out of the browser. */
export function clearRefreshCookie(response: Response, settings: Settings): void {
  response.append('Set-Cookie', stringifySetCookie(cookie(settings, '', 0)));
}

/**
 * The refresh token of the cookie, if the request comes from a page that may send it. `SameSite` lets
 * other origins of the same site through (`blog.example.com` to `app.example.com`), so the origin that
 * browsers name is compared, too.
 */
export function refreshCookieOf(request: Request, settings: Settings): string | undefined {
  const origin = request.get('origin');
  if (origin !== undefined && !isOurs(origin, request, settings)) return undefined;
  return parseCookie(request.get('cookie') ?? '')[name] || undefined;
}

/** A page of ours, under whichever of our names it was opened, or one of the CORS list. */
function isOurs(origin: string, request: Request, settings: Settings): boolean {
  const { publicUrl, corsAllowedOrigins } = settings;
  if ([new URL(publicUrl).origin, ...corsAllowedOrigins].includes(origin)) return true;
  const host = URL.parse(origin)?.host;
  return host !== undefined && host === request.get('host');
}
