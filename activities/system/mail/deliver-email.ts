import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeatToTheEnd } from '#activities/shared/heartbeat.ts';
import { persistently } from '#activities/shared/persistently.ts';
import type { DeliverEmailInput } from '#contracts/activities/mail.ts';
import { type EmailTemplate, emailTemplates, isEmailTemplate } from '#contracts/mail/templates.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { markEmailSent } from '#entities/system/end-email.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
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
    const mail = { ...rendered, to: message.recipient, messageId: message.id };
    try {
      await withHeartbeatToTheEnd((signal) => mailer.send(mail, signal));
    } catch (error) {
      await noteRefusal(orm.em, message.id, error);
      throw error;
    }
    await persistently(() => markEmailSent(orm.em, message.id));
  };
}

/** Why it is still waiting, for an operator. Only the words of our own mailer are known to name nobody. */
async function noteRefusal(em: EntityManager, id: string, error: unknown): Promise<void> {
  if (!(error instanceof ProviderError)) return;
  await em.nativeUpdate(EmailMessage, { id, status: 'pending' }, { error: error.message });
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
