import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { accountOfToken, hashToken, looksSigned } from '#api/shared/tokens.ts';
import { refreshBody, tokenPair } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { useRefreshToken } from '#entities/identity/use-refresh-token.ts';
import { refreshCookieOf, setRefreshCookie } from './refresh-cookie.ts';
import { runInAccount } from './run-in-account.ts';
import { issueTokens } from './sign-in.ts';

function refused(): AppError {
  return new AppError('invalid_refresh_token', {
    errors: { refresh: ['Invalid or expired refresh token'] },
  });
}

function misfit(message: string): AppError {
  return new AppError('validation_failed', { errors: { refresh: [message] } });
}

export const refresh = publicRoute(
  {
    method: 'post',
    path: 'auth/refresh/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Exchange a refresh token',
    description:
      'Each token counts once; using one twice ends its whole family. Without a token in the body that of the cookie counts.',
    body: refreshBody,
    refusals: ['invalid_refresh_token'],
    answer: one(tokenPair),
  },
  async (call) => {
    const { body, request, response, dependencies } = call;
    const { settings } = dependencies;
    const token = body.refresh ?? refreshCookieOf(request, settings);
    if (token === undefined) throw misfit('This field is required');
    if (looksSigned(token)) throw misfit('Invalid token type');
    const accountId = accountOfToken(token);
    if (accountId === null) throw refused();
    const tokens = await runInAccount(call, accountId, (tenant) =>
      tenant.transactional(async (em) => {
        const used = await useRefreshToken(em, hashToken(token));
        return used && issueTokens(em, used.user, dependencies, used.familyId);
      }),
    );
    if (!tokens) throw refused();
    setRefreshCookie(response, settings, tokens.refresh);
    return tokens;
  },
);
