import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { hashToken } from '#api/shared/tokens.ts';
import { refreshBody } from '#contracts/api/identity/auth.ts';
import { RefreshToken } from '#entities/identity/refresh-token.ts';
import { revokeFamily } from './refresh.ts';

export const logout = route(
  {
    method: 'post',
    path: 'auth/logout/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'view',
    summary: 'Sign out',
    description: 'The family of the refresh token ends; an unknown token is answered the same.',
    body: refreshBody,
    answer: one(z.object({}), { message: 'Logged out' }),
  },
  async ({ em, body, user }) => {
    const row = await em.findOne(RefreshToken, {
      tokenHash: hashToken(body.refresh),
      userId: user.id,
    });
    if (row) await revokeFamily(em, row.familyId);
    return {};
  },
);
