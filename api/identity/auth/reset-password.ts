import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { publicRoute } from '#api/shared/route.ts';
import { hashToken } from '#api/shared/tokens.ts';
import { resetPasswordBody } from '#contracts/api/identity/auth.ts';
import { resetPassword, userOfResetToken } from '#entities/identity/reset-password.ts';
import { accountOfMailedToken, tokenRefused } from './mailed-token.ts';
import { refuseSimilarPassword, tellPasswordChanged } from './new-password.ts';
import { runInAccount } from './run-in-account.ts';

export const resetPasswordRoute = publicRoute(
  {
    method: 'post',
    path: 'auth/reset-password/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Set another password with the token of the e-mail',
    description: 'Ends every sign-in of the user.',
    body: resetPasswordBody,
    answer: one(z.object({}), { message: 'Password changed' }),
  },
  async (call) => {
    const { body, dependencies, afterCommit } = call;
    const accountId = accountOfMailedToken(body.token);
    const tokenHash = hashToken(body.token);
    const message = await runInAccount(call, accountId, async (tenant) => {
      const known = await userOfResetToken(tenant, tokenHash);
      if (!known) throw tokenRefused();
      refuseSimilarPassword('password', body.password, known);
      // Outside the transaction: hashing would hold a connection for as long.
      const passwordHash = await dependencies.passwords.hash(body.password);
      return tenant.transactional(async (em) => {
        const user = await resetPassword(em, tokenHash, passwordHash);
        if (!user) throw tokenRefused();
        return tellPasswordChanged(em, user);
      });
    });
    afterCommit(accountId, (em) => dependencies.deliverNow(em, message));
    return {};
  },
);
