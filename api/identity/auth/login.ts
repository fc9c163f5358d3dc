import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { loginBody, signIn } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { setRefreshCookie } from './refresh-cookie.ts';
import { runInAccount } from './run-in-account.ts';
import { beginSession } from './sign-in.ts';

function refused(): AppError {
  return new AppError('invalid_credentials', {
    errors: { non_field_errors: ['Invalid credentials'] },
  });
}

export const login = publicRoute(
  {
    method: 'post',
    path: 'auth/login/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Sign in with e-mail and password',
    description:
      'After several failures for an e-mail or from an address, further attempts must wait: 429 with `Retry-After`.',
    body: loginBody,
    refusals: ['invalid_credentials'],
    answer: one(signIn, { message: 'Login successful' }),
  },
  async (call) => {
    const { body, request, response, dependencies } = call;
    const known = await dependencies.signInGuard.check(body.email, request.ip, () =>
      dependencies.authentication.checkPassword(request, response),
    );
    if (!known) throw refused();
    const signedIn = await runInAccount(call, known.accountId, (tenant) =>
      tenant.transactional(async (em) => {
        const user = await lockUser(em, known.id);
        // Deactivated, or given another password, since it was compared.
        if (!user?.isActive || user.tokenVersion !== known.tokenVersion) throw refused();
        return beginSession(em, user, call, 'password');
      }),
    );
    setRefreshCookie(response, dependencies.settings, signedIn.refresh);
    return signedIn;
  },
);
