import { expect, it } from 'vitest';
import { EmailMessage } from '#entities/system/email-message.ts';
import { claimOutboxMessages, markDelivered, markFailed } from '#entities/system/outbox.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { type NewEmail, queueEmail } from '#entities/system/queue-email.ts';
import { Run } from '#entities/system/run.ts';
import { createEncryption } from '#providers/secrets/encryption.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
const { encrypt, decrypt } = createEncryption({
  keyId: '1',
  key: Buffer.alloc(32, 3).toString('base64'),
});
const token = 'https://app.example/verify?token=secret-token';

const verification = (tenant: Tenant): NewEmail<'verification'> => ({
  accountId: tenant.accountId,
  userId: null,
  template: 'verification',
  recipient: 'mara@example.com',
  parameters: { name: 'Mara', link: token, validFor: 24 },
  idempotencyKey: 'verification:1',
});

const messageOf = (tenant: Tenant) => tenant.fork().findOneOrFail(EmailMessage, {});

it('writes the e-mail, sealed and bound to its row, and the start of its workflow', async () => {
  const tenant = await createTenant(database.orm);
  const outboxId = await tenant.transaction((em) => queueEmail(em, verification(tenant), encrypt));
  const message = await messageOf(tenant);
  expect(message).toMatchObject({ status: 'pending', attempts: 0, recipient: 'mara@example.com' });
  const sealed = message.sealedParameters ?? '';
  expect(sealed).toMatch(/^v1\.1\./);
  expect(JSON.parse(decrypt(sealed, message.id))).toMatchObject({ link: token });
  expect(() => decrypt(sealed, tenant.accountId)).toThrow('belongs elsewhere');
  const [start] = await tenant.fork().find(OutboxMessage, {});
  expect(start).toMatchObject({
    id: outboxId,
    kind: 'start',
    workflowId: `send-email/${message.id}`,
    payload: {
      workflowType: 'sendEmail',
      input: { accountId: tenant.accountId, emailMessageId: message.id },
    },
  });
  expect(JSON.stringify(start?.payload)).not.toMatch(/secret-token|@|Mara/);
});

it('is no run', async () => {
  const tenant = await createTenant(database.orm);
  await tenant.transaction((em) => queueEmail(em, verification(tenant), encrypt));
  expect(await tenant.fork().count(Run, {})).toBe(0);
});

it('queues one e-mail a key, also when two ask at once', async () => {
  const tenant = await createTenant(database.orm);
  const queue = () => tenant.transaction((em) => queueEmail(em, verification(tenant), encrypt));
  const ids = await Promise.all([queue(), queue(), queue()]);
  expect(ids.filter((id) => id !== null)).toHaveLength(1);
  expect(await tenant.fork().count(EmailMessage, {})).toBe(1);
  expect(await tenant.fork().count(OutboxMessage, {})).toBe(1);
});

it('stores what is no secret as it is, and a secret never without a seal', async () => {
  const tenant = await createTenant(database.orm);
  const { accountId } = tenant;
  await tenant.transaction((em) =>
    queueEmail(em, {
      accountId,
      userId: null,
      template: 'password_changed',
      recipient: 'mara@example.com',
      parameters: { name: 'Mara', at: '2026-11-21T12:00:00Z' },
      idempotencyKey: 'changed:1',
    }),
  );
  const { sealedParameters } = await messageOf(tenant);
  expect(JSON.parse(sealedParameters ?? '')).toEqual({ name: 'Mara', at: '2026-11-21T12:00:00Z' });
  const unsealed = tenant.transaction((em) =>
    queueEmail(em, verification(tenant), undefined as never),
  );
  await expect(unsealed).rejects.toThrow('need a seal');
});

it('refuses parameters that do not fit, before anything is written', async () => {
  const tenant = await createTenant(database.orm);
  const wrong = { ...verification(tenant), parameters: { name: 'Mara', link: 'no', validFor: 1 } };
  await expect(tenant.transaction((em) => queueEmail(em, wrong, encrypt))).rejects.toThrow('link');
  expect(await tenant.fork().count(EmailMessage, {})).toBe(0);
});

it('passes through the outbox without a run: delivered, or failed when its start is given up', async () => {
  const tenant = await createTenant(database.orm);
  const id = await tenant.transaction((em) => queueEmail(em, verification(tenant), encrypt));
  const system = database.systemOrm.em.fork();
  const claimed = await system.transactional((em) => claimOutboxMessages(em, 1, [id ?? '']));
  expect(claimed).toHaveLength(1);
  await tenant.fork().nativeUpdate(OutboxMessage, { id: id ?? '' }, { attempts: 40 });
  await markFailed(system, id ?? '', 'no server');
  const message = await messageOf(tenant);
  expect(message).toMatchObject({ status: 'failed', sealedParameters: null });
  expect(message.error).toContain('workflow server');
  const other = { ...verification(tenant), idempotencyKey: 'verification:2' };
  const second = await tenant.transaction((em) => queueEmail(em, other, encrypt));
  const [delivery] = await system.transactional((em) => claimOutboxMessages(em, 1, [second ?? '']));
  if (!delivery) throw new Error('Nothing was claimed');
  await markDelivered(system, delivery, { temporalRunId: 'temporal-run' });
  const sent = await tenant.fork().findOneOrFail(OutboxMessage, { id: second ?? '' });
  expect(sent.sentAt).not.toBeNull();
});
