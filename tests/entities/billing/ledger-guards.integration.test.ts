import { CheckConstraintViolationException } from '@mikro-orm/postgresql';
import { beforeAll, describe, expect, it } from 'vitest';
import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { Account } from '#entities/identity/account.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf } from '#tests/entities/support/read-ledger.ts';

const database = openDatabase();
let tenant: Tenant;

beforeAll(async () => {
  tenant = await createTenant(database.orm, { credits: 500 });
});

/** The roles that could try: the owner of the tables, the system role, and the app in the tenant's context. */
async function attempt(login: 'owner' | 'system', statement: string): Promise<unknown> {
  return database.query(
    login,
    `select set_config('app.account_id', '${tenant.accountId}', false); ${statement}`,
  );
}

describe('the ledger is append-only', () => {
  const changes = {
    update: 'update igny8_credit_transactions set amount = 1',
    delete: 'delete from igny8_credit_transactions',
    truncate: 'truncate igny8_credit_transactions',
  };
  for (const [verb, statement] of Object.entries(changes)) {
    it(`refuses to ${verb} a line, to the owner and to the system role`, async () => {
      await expect(attempt('owner', statement)).rejects.toThrow('append-only');
      await expect(attempt('system', statement)).rejects.toThrow(/append-only|permission denied/);
      expect((await ledgerOf(tenant)).map((line) => line.amount)).toEqual([500]);
    });
  }

  it('refuses to update or delete a line, to the app', async () => {
    const em = tenant.fork();
    await expect(em.nativeUpdate(CreditTransaction, {}, { amount: 1 })).rejects.toThrow('denied');
    await expect(em.nativeDelete(CreditTransaction, {})).rejects.toThrow('denied');
  });
});

describe('the balance is the sum of the ledger', () => {
  it('refuses a direct change of the balance, to every role', async () => {
    const change = 'update igny8_accounts set credits = credits + 1000';
    await expect(attempt('owner', change)).rejects.toThrow('only with the ledger');
    await expect(attempt('system', change)).rejects.toThrow('only with the ledger');
    await expect(
      tenant.fork().nativeUpdate(Account, { id: tenant.accountId }, { credits: 1_000_000 }),
    ).rejects.toThrow('only with the ledger');
    expect(await balanceOf(tenant)).toBe(500);
  });

  it('refuses an account that is inserted with credits', async () => {
    const id = uuidv7();
    const insert = `insert into igny8_accounts (id, name, slug, credits) values ('${id}', 'Rich', '${id}', 5)`;
    await expect(attempt('system', insert)).rejects.toThrow('begins without credits');
  });

  it('refuses a line that would take the balance below 0, and keeps no trace of it', async () => {
    const line = tenant.transaction((em) =>
      writeLedgerLine(em, {
        accountId: tenant.accountId,
        type: 'adjustment',
        amount: -501,
        description: 'Too much',
        metadata: {},
        idempotencyKey: 'too-much',
        runId: null,
      }),
    );
    await expect(line).rejects.toThrow(CheckConstraintViolationException);
    expect(await balanceOf(tenant)).toBe(500);
    expect(await ledgerOf(tenant)).toHaveLength(1);
  });

  it('writes the balance itself: what a line claims it to be is ignored', async () => {
    const other = await createTenant(database.orm, { credits: 100 });
    await other.transaction((em) =>
      em.insert(CreditTransaction, {
        accountId: other.accountId,
        type: 'adjustment',
        amount: -10,
        balanceAfter: 999_999,
        description: 'Correction',
        idempotencyKey: 'correction',
      }),
    );
    expect((await ledgerOf(other)).at(-1)).toMatchObject({ amount: -10, balanceAfter: 90 });
  });

  it('moves the balance once when the same line is written at the same instant', async () => {
    const other = await createTenant(database.orm, { credits: 100 });
    const write = () =>
      other.transaction((em) =>
        writeLedgerLine(em, {
          accountId: other.accountId,
          type: 'purchase',
          amount: 50,
          description: 'Credits bought',
          metadata: {},
          idempotencyKey: 'purchase:1',
          runId: null,
        }),
      );
    const written = await Promise.all(Array.from({ length: 6 }, write));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await balanceOf(other)).toBe(150);
  });
});
