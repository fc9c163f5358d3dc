import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApiDependencies } from '#api/shared/dependencies.ts';
import { createToken, emailVerificationSeconds, hashToken } from '#api/shared/tokens.ts';
import { EmailVerificationToken } from '#entities/identity/email-verification-token.ts';
import type { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { queueEmail } from '#entities/system/queue-email.ts';
import { mailedLink } from './mailed-link.ts';

/**
 * Asks a user to confirm the address, in the caller's transaction.
 *
 * @returns outbox messages to deliver after the commit
 */
export async function sendVerification(
  em: EntityManager,
  user: User,
  { settings, encrypt }: Pick<ApiDependencies, 'settings' | 'encrypt'>,
): Promise<string[]> {
  const { id: userId, accountId, email } = user;
  const token = createToken(accountId);
  const id = uuidv7();
  const expiresAt = new Date(Date.now() + emailVerificationSeconds * 1000);
  const tokenHash = hashToken(token);
  await em.insert(EmailVerificationToken, { id, accountId, userId, email, tokenHash, expiresAt });
  const queued = await queueEmail(
    em,
    {
      accountId,
      userId,
      template: 'verification',
      recipient: email,
      parameters: {
        name: user.fullName,
        link: mailedLink(settings, 'verify-email', token),
        validFor: emailVerificationSeconds / 3600,
      },
      idempotencyKey: `verification:${id}`,
    },
    encrypt,
  );
  return queued === null ? [] : [queued];
}
