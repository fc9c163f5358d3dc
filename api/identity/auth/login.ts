import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { loginBody, signIn } from '#contracts/api/identity/auth.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { Account } from '#entities/identity/account.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { issueTokens, presentUser } from './sign-in.ts';

export const login = publicRoute(
  {
    method: 'post',
    path: 'auth/login/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Sign in with e-mail and password',
    body: loginBody,
    answer: one(signIn, { message: 'Login successful' }),
  },
  async ({ body, request, response, dependencies }) => {
    const succeeded = await dependencies.signInGuard.attempt(body.email, request.ip);
    const known = await dependencies.authentication.checkPassword(request, response);
    if (!known) {
      throw new AppError('invalid_credentials', {
        errors: { non_field_errors: ['Invalid credentials'] },
      });
    }
    await succeeded();
    return runInTenant(dependencies.orm, known.accountId, (tenant) =>
      tenant.transactional(async (em) => {
        const user = await em.findOneOrFail(User, { id: known.id });
        const account = await em.findOneOrFail(Account, { id: known.accountId });
        user.lastLoginAt = new Date();
        const tokens = await issueTokens(em, user, dependencies.settings.jwtSecret);
        return { user: presentUser(user, account), ...tokens };
      }),
    );
  },
);
