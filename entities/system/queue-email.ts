import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type EmailParameters,
  type EmailTemplate,
  emailTemplates,
  type PlainEmailTemplate,
} from '#contracts/mail/templates.ts';
import { sendEmailContract } from '#contracts/workflows/system/send-email.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { enqueue } from './enqueue.ts';

/** An e-mail of one of these templates, with the parameters of its template. */
export type NewEmail<Name extends EmailTemplate = EmailTemplate> = {
  [Template in Name]: {
    accountId: string;
    /** Whom it is for, when that is a user. */
    userId: string | null;
    template: Template;
    /** A bare address. */
    recipient: string;
    parameters: EmailParameters<Template>;
    /** One message an event: queueing the same key of an account again changes nothing. */
    idempotencyKey: string;
  };
}[Name];

/** Encrypts a text for one row; `boundTo` is the id of that row. */
export type Seal = (plainText: string, boundTo: string) => string;

/**
 * Writes an e-mail and the start of the workflow that sends it, in the caller's transaction. Parameters of
 * a template with secrets are sealed, bound to the row; those of the others are stored as JSON.
 *
 * @param seal needed for templates with secrets
 * @returns the outbox message to deliver after the commit; null when this key was queued before
 * @throws ZodError when the parameters do not fit the template
 */
export async function queueEmail(
  em: EntityManager,
  email: NewEmail<PlainEmailTemplate>,
): Promise<string | null>;
export async function queueEmail(
  em: EntityManager,
  email: NewEmail,
  seal: Seal,
): Promise<string | null>;
export async function queueEmail(
  em: EntityManager,
  email: NewEmail,
  seal?: Seal,
): Promise<string | null> {
  const { accountId, userId, template, recipient, idempotencyKey } = email;
  const id = uuidv7();
  const stored = storedParameters(id, email, seal);
  const [row] = await em.execute<{ id: string }[]>(
    `insert into igny8_email_messages
       (id, account_id, user_id, template, recipient, sealed_parameters, idempotency_key)
     values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, idempotency_key) do nothing returning id`,
    [id, accountId, userId, template, recipient, stored, idempotencyKey],
  );
  if (!row) return null;
  const input = { accountId, emailMessageId: id };
  return enqueue(em, {
    accountId,
    kind: 'start',
    workflowId: sendEmailContract.workflowId(sendEmailContract.subject(input), 1),
    payload: {
      workflowType: sendEmailContract.type,
      taskQueue: sendEmailContract.taskQueue,
      input,
      runType: sendEmailContract.type,
      siteId: null,
      title: `E-mail: ${template}`,
      startedBy: 'system',
      requestId: null,
    },
  });
}

/** Checked now, while whoever makes the mistake can be told, and stored as given: they are shown when sent. */
function storedParameters(id: string, { template, parameters }: NewEmail, seal?: Seal): string {
  const contract = emailTemplates[template];
  contract.parameters.parse(parameters);
  const text = JSON.stringify(parameters);
  if (!contract.hasSecrets) return text;
  if (!seal) throw new TypeError(`The parameters of ${template} are secret and need a seal`);
  return seal(text, id);
}
