import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { FailEmailInput, MailActivities } from '#contracts/activities/mail.ts';
import { markEmailFailed } from '#entities/system/end-email.ts';
import { createDeliverEmail } from './deliver-email.ts';
import type { EmailTemplates } from './email-templates.ts';

/** The sending of e-mails. */
export function createMailActivities(
  dependencies: Pick<ActivityDependencies, 'orm' | 'mailer' | 'decrypt'>,
  templates: EmailTemplates,
): MailActivities {
  return {
    deliverEmail: createDeliverEmail(dependencies, templates),

    /** Notes that it will not be sent. */
    async failEmail({ emailMessageId, reason }: FailEmailInput): Promise<void> {
      await markEmailFailed(dependencies.orm.em, emailMessageId, reason);
    },
  };
}
