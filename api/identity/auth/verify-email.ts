import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import { publicRoute, route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { hashToken } from '#api/shared/tokens.ts';
import { verifyEmailBody } from '#contracts/api/identity/auth.ts';
import { EmailVerificationToken } from '#entities/identity/email-verification-token.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { verifyEmail } from '#entities/identity/verify-email.ts';
import { askedTooOften } from './mail-limit.ts';
import { accountOfMailedToken, tokenRefused } from './mailed-token.ts';
import { runInAccount } from './run-in-account.ts';
import { sendVerification } from './send-verification.ts';

export const verifyEmailRoute = publicRoute(
  {
    method: 'post',
    path: 'auth/verify-email/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Confirm an e-mail address',
    description: 'The token of the e-mail counts once, for seven days.',
    body: verifyEmailBody,
    answer: one(z.object({}), { message: 'E-mail verified' }),
  },
  async (call) => {
    const { body } = call;
    const accountId = accountOfMailedToken(body.token);
    const user = await runInAccount(call, accountId, (tenant) =>
      tenant.transactional((em) => verifyEmail(em, hashToken(body.token))),
    );
    if (!user) throw tokenRefused();
    return {};
  },
);

export const resendVerification = route(
  {
    method: 'post',
    path: 'auth/verify-email/resend/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    permission: 'be_oneself',
    summary: 'Send the e-mail that confirms the address again',
    description: 'Answers the same when the address is confirmed already, or after too many.',
    answer: one(z.object({}), { message: 'E-mail sent' }),
  },
  async (call) => {
    const { em, user: caller, dependencies } = call;
    const messages = await em.transactional(async (inner) => {
      const user = await lockUser(inner, caller.id);
      if (!user || user.emailVerifiedAt) return [];
      if (await askedTooOften(inner, EmailVerificationToken, user.id)) return [];
      return sendVerification(inner, user, dependencies);
    });
    deliverAfterCommit(call, messages);
    return {};
  },
);
