import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, RequestHandler, Response } from 'express';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { AppError } from '#contracts/shared/app-error.ts';

/** An access token counts this long (api/shared/access-tokens.ts); its cookie need not outlive it. */
const maxAgeSeconds = 15 * 60;
const cookieName = 'igny8_codec';
/** Where the codec server stands. */
export const codecPath = '/codec';

/**
 * Lets developers pass: by the bearer token of the CLI, or in a browser by the cookie that `setCodecCookie` gave it.
 *
 * @throws AppError `authentication_required`, `invalid_token`, `permission_denied`
 */
export function developersOnly({ authentication }: ApiDependencies): RequestHandler {
  return async (request, response, next) => {
    const { [cookieName]: access } = parseCookie(request.get('cookie') ?? '');
    if (access) request.headers.authorization ??= `Bearer ${access}`;
    await assertDeveloper(authentication, request, response);
    next();
  };
}

/**
 * A developer who has signed in. Never an API key, whoever made it: it stands in scripts and plugins, and these
 * routes open the payloads of all accounts.
 */
export async function assertDeveloper(
  authentication: ApiDependencies['authentication'],
  request: Request,
  response: Response,
): Promise<void> {
  const { role, apiKey } = await authentication.identify(request, response);
  if (role !== 'developer' || apiKey) throw new AppError('permission_denied');
}

/**
 * Keeps the token in the browser, for the codec server alone. Same-site: the Web UI's calls carry it where it stands
 * on the same site as the API (another port, or another name of the same domain), nobody else's page does.
 */
export function setCodecCookie(response: Response, access: string, isSecure: boolean): void {
  const cookie = stringifySetCookie({
    name: cookieName,
    value: access,
    path: codecPath,
    maxAge: maxAgeSeconds,
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
  });
  response.append('Set-Cookie', cookie);
}
