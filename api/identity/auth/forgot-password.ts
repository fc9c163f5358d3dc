import { z } from 'zod';
import { one } from '#api/shared/answer.ts';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { findAccountOfEmail } from '#api/shared/find-account-of-email.ts';
import { publicRoute } from '#api/shared/route.ts';
import { createToken, hashToken, passwordResetSeconds } from '#api/shared/tokens.ts';
import { forgotPasswordBody } from '#contracts/api/identity/auth.ts';
import { lockUser } from '#entities/identity/end-sessions.ts';
import { PasswordResetToken } from '#entities/identity/password-reset-token.ts';
import { User } from '#entities/identity/user.ts';
import { runInTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { queueEmail } from '#entities/system/queue-email.ts';
import { askedTooOften } from './mail-limit.ts';
import { mailedLink } from './mailed-link.ts';

type Dependencies = Pick<ApiDependencies, 'orm' | 'settings' | 'encrypt' | 'deliverNow'>;

/** The e-mail with the link, for an active user; at most so many an hour. */
async function sendReset(dependencies: Dependencies, accountId: string, email: string) {
  const { orm, settings, encrypt, deliverNow } = dependencies;
  await runInTenant(orm, accountId, async (tenant) => {
    const queued = await tenant.transactional(async (em) => {
      const known = await em.findOne(User, { email, isActive: true }, { fields: ['id'] });
      const user = known && (await lockUser(em, known.id));
      if (!user || (await askedTooOften(em, PasswordResetToken, user.id))) return null;
      const token = createToken(accountId);
      const id = uuidv7();
      const expiresAt = new Date(Date.now() + passwordResetSeconds * 1000);
      await em.insert(PasswordResetToken, {
        id,
        accountId,
        userId: user.id,
        tokenHash: hashToken(token),
        expiresAt,
      });
      const parameters = {
        name: user.fullName,
        link: mailedLink(settings, 'reset-password', token),
        validFor: passwordResetSeconds / 3600,
      };
      const idempotencyKey = `password_reset:${id}`;
      const template = 'password_reset' as const;
      return queueEmail(
        em,
        { accountId, userId: user.id, template, recipient: email, parameters, idempotencyKey },
        encrypt,
      );
    });
    if (queued) await deliverNow(tenant, [queued]);
  });
}

export const forgotPassword = publicRoute(
  {
    method: 'post',
    path: 'auth/forgot-password/',
    tag: 'Authentication',
    throttle: 'auth_strict',
    summary: 'Ask for an e-mail to reset the password',
    description:
      'Answers the same for every address. The token of the e-mail counts once, for an hour.',
    body: forgotPasswordBody,
    answer: one(z.object({}), { message: 'If there is such a user, an e-mail is on its way' }),
  },
  async ({ body, dependencies }) => {
    const accountId = await findAccountOfEmail(dependencies.orm, body.email);
    // The answer waits for nothing that only a known address needs: its time does not tell which are.
    if (accountId) dependencies.background.add(sendReset(dependencies, accountId, body.email));
    return {};
  },
);
