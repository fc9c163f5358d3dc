import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliverEmailInput } from '#contracts/activities/mail.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { type NewEmail, queueEmail } from '#entities/system/queue-email.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { linkOf } from '#tests/sandbox/support/mails.ts';
import { encryptionKey, useActivityBench } from './support/activity-bench.ts';

const bench = useActivityBench();
const { encrypt } = createEncryption({ keyId: '1', key: encryptionKey });
const link = 'https://app.example/verify?token=secret-token';
const smtp = { path: '/mail/smtp' };

let input: DeliverEmailInput;
let recipient: string;
beforeEach(async () => {
  const { accountId, transaction, fork } = bench.tenant;
  recipient = `mara-${accountId}@example.com`;
  const email: NewEmail = {
    accountId,
    userId: null,
    template: 'verification',
    recipient,
    parameters: { name: 'Mara', link, validFor: 24 },
    idempotencyKey: 'verification',
  };
  await transaction((em) => queueEmail(em, email, encrypt));
  input = { accountId, emailMessageId: (await fork().findOneOrFail(EmailMessage, {})).id };
});

const row = () => bench.tenant.fork().findOneOrFail(EmailMessage, { id: input.emailMessageId });
const deliver = (activities: { deliverEmail(message: DeliverEmailInput): Promise<void> }) =>
  activities.deliverEmail(input);

describe('an e-mail', () => {
  it('is sent with its link, and what it was made of is wiped', async () => {
    await bench.once('send-email/1', deliver);
    const mail = await bench.sandbox.mailTo(recipient);
    expect(mail.message_id).toBe(`<${input.emailMessageId}@igny8.example>`);
    expect(linkOf(mail)).toBe(link);
    expect(await row()).toMatchObject({ status: 'sent', attempts: 1, sealedParameters: null });
    expect((await row()).sentAt).toBeInstanceOf(Date);
  });

  it('that was sent is not sent again', async () => {
    await bench.twice('send-email/1', deliver);
    expect(await bench.sandbox.mails(recipient)).toHaveLength(1);
  });

  it('whose answer was lost is sent again under the same Message-ID', async () => {
    await bench.sandbox.setRules({ match: smtp, effect: 'create_then_drop', times: 1 });
    await expect(bench.once('send-email/1', deliver)).rejects.toThrow('cannot be reached');
    await bench.once('send-email/1', deliver);
    const mails = await bench.sandbox.mails(recipient);
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map((mail) => mail.message_id)).size).toBe(1);
  });

  it('that is refused for now waits with the reason, which names nobody', async () => {
    await bench.sandbox.setRules({ match: smtp, effect: { status: { code: 451 } }, times: 1 });
    await expect(bench.once('send-email/1', deliver)).rejects.toMatchObject({ retryable: true });
    const waiting = await row();
    expect(waiting).toMatchObject({ status: 'pending', attempts: 1 });
    expect(waiting.error).toContain('SMTP 451');
    expect(waiting.error).not.toContain('example.com');
    await bench.once('send-email/1', deliver);
    expect(await row()).toMatchObject({ status: 'sent', attempts: 2, error: null });
  });

  it('that failed for good keeps the reason alone', async () => {
    await bench.once('send-email/1', ({ failEmail }) => failEmail({ ...input, reason: 'Refused' }));
    expect(await row()).toMatchObject({
      status: 'failed',
      error: 'Refused',
      sealedParameters: null,
    });
    await bench.once('send-email/1', deliver);
    expect(await bench.sandbox.mails(recipient)).toEqual([]);
  });

  it('that was sent cannot fail any more', async () => {
    await bench.once('send-email/1', deliver);
    await bench.once('send-email/1', ({ failEmail }) => failEmail({ ...input, reason: 'Late' }));
    expect(await row()).toMatchObject({ status: 'sent', error: null });
  });

  it('of a template that this version does not know is a mistake, not waited for', async () => {
    await bench.tenant
      .fork()
      .nativeUpdate(EmailMessage, { id: input.emailMessageId }, { template: 'of_tomorrow' });
    await expect(bench.once('send-email/1', deliver)).rejects.toThrow(RangeError);
  });
});
