import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailMessage } from './email-message.ts';

/** The e-mail is with the mail server. What it was made of, which may open an account, is wiped. */
export async function markEmailSent(em: EntityManager, emailMessageId: string): Promise<void> {
  await em.nativeUpdate(
    EmailMessage,
    { id: emailMessageId, status: 'pending' },
    { status: 'sent', sentAt: new Date(), sealedParameters: null, error: null },
  );
}

/**
 * The e-mail will never be sent. One that has been sent, or failed before, is left alone.
 *
 * @param reason in words for an operator; never an address
 */
export async function markEmailFailed(
  em: EntityManager,
  emailMessageId: string,
  reason: string,
): Promise<void> {
  await em.nativeUpdate(
    EmailMessage,
    { id: emailMessageId, status: 'pending' },
    {
      status: 'failed',
      failedAt: new Date(),
      sealedParameters: null,
      error: reason.slice(0, 1000),
    },
  );
}
