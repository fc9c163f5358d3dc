import { raw } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeatToTheEnd } from '#activities/shared/heartbeat.ts';
import { persistently } from '#activities/shared/persistently.ts';
import type { DeliverEmailInput } from '#contracts/activities/mail.ts';
import { type EmailTemplate, emailTemplates, isEmailTemplate } from '#contracts/mail/templates.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { markEmailSent } from '#entities/system/end-email.ts';
import type { EmailTemplates } from './email-templates.ts';

type MailDependencies = Pick<ActivityDependencies, 'orm' | 'mailer' | 'decrypt'>;

/**
 * Hands one e-mail to the mail server and notes that. A worker that dies in between sends it again under the
 * same Message-ID: better twice than never. A cancelled workflow lets a message on its way be finished.
 */
export function createDeliverEmail(
  { orm, mailer, decrypt }: MailDependencies,
  templates: EmailTemplates,
) {
  return async function deliverEmail({ emailMessageId }: DeliverEmailInput): Promise<void> {
    const message = await orm.em.findOneOrFail(EmailMessage, { id: emailMessageId });
    if (message.status !== 'pending') return;
    await orm.em.nativeUpdate(EmailMessage, { id: message.id }, { attempts: raw('attempts + 1') });
    const template = knownTemplate(message);
    const rendered = await templates.render(template, readParameters(message, template, decrypt));
    await withHeartbeatToTheEnd((signal) =>
      mailer.send({ ...rendered, to: message.recipient, messageId: message.id }, signal),
    );
    await persistently(() => markEmailSent(orm.em, message.id));
  };
}

/** @throws RangeError when a newer version queued what this one does not know */
function knownTemplate({ template }: EmailMessage): EmailTemplate {
  if (!isEmailTemplate(template)) throw new RangeError(`No e-mail template ${template}`);
  return template;
}

/** What was stored with the message; the template checks it when it renders. */
function readParameters(
  { id, sealedParameters }: EmailMessage,
  template: EmailTemplate,
  decrypt: MailDependencies['decrypt'],
): unknown {
  const stored = sealedParameters ?? '';
  return JSON.parse(emailTemplates[template].hasSecrets ? decrypt(stored, id) : stored);
}
