import { expect, it } from 'vitest';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { releaseCredits } from '#entities/billing/release-credits.ts';
import { Account } from '#entities/identity/account.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { EmailMessage } from '#entities/system/email-message.ts';
import { Notification } from '#entities/system/notification.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { createUser } from '#tests/entities/support/create-user.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { settleArticle, startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase(20);

/** An account with an owner and a threshold of 100 credits, the default. */
async function tenantWith(credits: number): Promise<Tenant> {
  const tenant = await createTenant(database.orm, { credits });
  await createUser(tenant, 'owner');
  return tenant;
}

const noticesOf = (tenant: Tenant) => tenant.fork().find(Notification, { kind: 'low_credits' });

const buy = (tenant: Tenant, amount: number) =>
  tenant.transaction((em) =>
    writeLedgerLine(em, {
      accountId: tenant.accountId,
      type: 'purchase',
      amount,
      description: 'Credits bought',
      metadata: {},
      idempotencyKey: uuidv7(),
      runId: null,
    }),
  );

it('tells owner and admins once, when the balance goes below the threshold', async () => {
  const tenant = await tenantWith(120);
  const admin = await createUser(tenant, 'admin');
  await createUser(tenant, 'editor');
  await startedRun(tenant, 20);
  expect(await noticesOf(tenant)).toEqual([]);
  await startedRun(tenant, 1);
  await startedRun(tenant, 30);
  const notices = await noticesOf(tenant);
  expect(notices).toHaveLength(2);
  expect(notices.map(({ userId }) => userId)).toContain(admin.id);
  expect(notices[0]).toMatchObject({ data: { credits: 99, threshold: 100 } });
  const mails = await tenant.fork().find(EmailMessage, { template: 'low_credits' });
  expect(mails).toHaveLength(2);
  expect(JSON.parse(mails[0]?.sealedParameters ?? '')).toMatchObject({ credits: 99 });
});

it('tells once when twenty reservations at once cross it together', async () => {
  const tenant = await tenantWith(200);
  await Promise.all(Array.from({ length: 20 }, () => startedRun(tenant, 10)));
  expect(await noticesOf(tenant)).toHaveLength(1);
  expect(await tenant.fork().count(EmailMessage, {})).toBe(1);
});

it('tells again after the balance has been above the threshold again', async () => {
  const tenant = await tenantWith(100);
  await startedRun(tenant, 10);
  await buy(tenant, 10);
  await startedRun(tenant, 10);
  expect(await noticesOf(tenant)).toHaveLength(2);
});

it('says nothing when credits are bought, settled or given back below the threshold', async () => {
  const tenant = await tenantWith(100);
  const runId = await startedRun(tenant, 10);
  await tenant.transaction((em) => settleArticle(em, tenant, { runId, words: 500 }));
  await tenant.transaction((em) => releaseCredits(em, runId));
  await buy(tenant, 1);
  expect(await noticesOf(tenant)).toHaveLength(1);
});

it('says nothing when the reservation is taken back with its transaction', async () => {
  const tenant = await tenantWith(100);
  const failed = tenant.transaction(async (em) => {
    const line = { accountId: tenant.accountId, metadata: {}, runId: null, description: 'Taken' };
    await writeLedgerLine(em, { ...line, type: 'adjustment', amount: -50, idempotencyKey: 'a' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await noticesOf(tenant)).toEqual([]);
});

it('never tells an account whose threshold is 0', async () => {
  const tenant = await tenantWith(100);
  await tenant.transaction((em) =>
    em.nativeUpdate(Account, { id: tenant.accountId }, { lowCreditThreshold: 0 }),
  );
  await startedRun(tenant, 100);
  expect(await noticesOf(tenant)).toEqual([]);
});
