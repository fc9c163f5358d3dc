import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { grantPlanCredits } from '#entities/billing/grant-credits.ts';
import { Account } from '#entities/identity/account.ts';
import { Plan } from '#entities/identity/plan.ts';
import { registerAccount } from '#entities/identity/register-account.ts';
import { Subscription } from '#entities/identity/subscription.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';

const database = openDatabase();
const now = new Date('2026-11-21T10:00:00Z');

async function register(accountId: string, email = `${accountId}@example.com`) {
  return forkForTenant(database.orm, accountId).transactional((em) =>
    registerAccount(em, {
      accountId,
      accountName: 'Coffee shop',
      slug: accountId,
      email,
      username: 'ann',
      fullName: 'Ann Example',
      passwordHash: 'hash',
      now,
    }),
  );
}

async function grant(accountId: string, period: string): Promise<boolean> {
  return forkForTenant(database.orm, accountId).transactional(async (em) => {
    const plan = await em.findOneOrFail(Plan, { slug: 'starter' });
    return grantPlanCredits(em, accountId, plan, period);
  });
}

it('makes an account with its owner, a live subscription and the credits of the default plan', async () => {
  const accountId = uuidv7();
  const user = await register(accountId);
  const em = forkForTenant(database.orm, accountId);
  expect(user).toMatchObject({ accountId, role: 'owner', email: `${accountId}@example.com` });
  expect(await em.findOneOrFail(Account, { id: accountId })).toMatchObject({
    ownerId: user.id,
    status: 'active',
    credits: 1000,
    isSystem: false,
  });
  expect(await em.findOneOrFail(Subscription, {})).toMatchObject({
    status: 'active',
    currentPeriodStart: now,
    currentPeriodEnd: new Date('2026-12-01T00:00:00Z'),
  });
  expect(await em.find(CreditTransaction, {})).toMatchObject([
    {
      type: 'subscription',
      amount: 1000,
      balanceAfter: 1000,
      description: 'Monthly credits, Starter',
      metadata: { plan_name: 'Starter', credits: 1000, period: '2026-11' },
    },
  ]);
});

it('grants once an account and period: the monthly grant of that period does not repeat it', async () => {
  const accountId = uuidv7();
  await register(accountId);
  expect(await grant(accountId, '2026-11')).toBe(false);
  const december = await Promise.all(Array.from({ length: 5 }, () => grant(accountId, '2026-12')));
  expect(december.filter(Boolean)).toHaveLength(1);
  const account = await forkForTenant(database.orm, accountId).findOneOrFail(Account, {});
  expect(account.credits).toBe(2000);
});

it('refuses an e-mail that another account has, and leaves nothing of the new one', async () => {
  const [first, second] = [uuidv7(), uuidv7()];
  await register(first, 'taken@example.com');
  await expect(register(second, 'taken@example.com')).rejects.toThrow(
    UniqueConstraintViolationException,
  );
  expect(await forkForTenant(database.orm, second).count(Account, {})).toBe(0);
});

it('cannot register into the context of another account', async () => {
  const [accountId, other] = [uuidv7(), uuidv7()];
  const misplaced = forkForTenant(database.orm, other).transactional((em) =>
    registerAccount(em, {
      accountId,
      accountName: 'Coffee shop',
      slug: accountId,
      email: `${accountId}@example.com`,
      username: 'ann',
      fullName: 'Ann Example',
      passwordHash: 'hash',
      now,
    }),
  );
  await expect(misplaced).rejects.toThrow('row-level security');
});
