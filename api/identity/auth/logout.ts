import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { hashToken } from '#api/shared/tokens.ts';
import { refreshBody } from '#contracts/api/identity/auth.ts';
import { lockUser, revokeFamily } from '#entities/identity/end-sessions.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { clearRefreshCookie, refreshCookieOf } from './refresh-cookie.ts';

export const logout = route(
  {
    method: 'post',
    path: 'auth/logout/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'view',
    summary: 'Sign out',
    description:
      'The family of the refresh token (of the body, else of the cookie) ends and the cookie is cleared; an unknown token is answered the same. Event streams of that sign-in end; its access token lives on until its end, 15 minutes at most.',
    body: refreshBody,
    answer: one(z.object({}), { message: 'Logged out' }),
  },
  async ({ em, body, user, request, response, dependencies: { settings } }) => {
    const token = body.refresh ?? refreshCookieOf(request, settings);
    clearRefreshCookie(response, settings);
    if (token === undefined) return {};
    await em.transactional(async (inner) => {
      await lockUser(inner, user.id);
      const row = await inner.findOne(RefreshToken, {
        tokenHash: hashToken(token),
        userId: user.id,
      });
      if (row) await revokeFamily(inner, row.familyId);
    });
    return {};
  },
);
