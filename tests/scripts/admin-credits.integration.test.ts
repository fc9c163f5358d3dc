import { expect, it } from 'vitest';
import { Account } from '#entities/identity/account.ts';
import { createTenant, type Tenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf } from '#tests/entities/support/read-ledger.ts';
import { runAdmin } from './support/run-admin.ts';

const database = openDatabase();

const grant = (account: string, credits: string, ...more: string[]) =>
  runAdmin(database.systemOrm, [
    'grant-credits',
    `--account=${account}`,
    `--credits=${credits}`,
    '--reason=A week without images',
    ...more,
  ]);

const linesOf = async (tenant: Tenant) =>
  (await ledgerOf(tenant)).map(({ type, amount, description }) => [type, amount, description]);

it('books an adjustment with its reason, by slug or id', async () => {
  const tenant = await createTenant(database.orm);
  const { slug } = await tenant.fork().findOneOrFail(Account, { id: tenant.accountId });
  expect(await grant(slug, '500')).toEqual({
    exitCode: 0,
    output: `Booked 500 credits.\n${slug} has 500 credits.`,
  });
  expect((await grant(tenant.accountId, '-120')).exitCode).toBe(0);
  expect(await balanceOf(tenant)).toBe(380);
  expect(await linesOf(tenant)).toEqual([
    ['adjustment', 500, 'A week without images'],
    ['adjustment', -120, 'A week without images'],
  ]);
});

it('takes no more than there is, even from two at once', async () => {
  const tenant = await createTenant(database.orm, { credits: 100 });
  const ends = await Promise.all([grant(tenant.accountId, '-70'), grant(tenant.accountId, '-70')]);
  expect(new Set(ends.map(({ exitCode }) => exitCode))).toEqual(new Set([0, 1]));
  const refused = ends.find(({ exitCode }) => exitCode === 1);
  expect(refused?.output).toBe('The account has only 30 credits');
  expect(await balanceOf(tenant)).toBe(30);
});

it('counts one key once, and not for another amount', async () => {
  const tenant = await createTenant(database.orm);
  const key = '--key=ticket-7';
  const ends = await Promise.all([1, 2, 3].map(() => grant(tenant.accountId, '40', key)));
  expect(ends.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect(await balanceOf(tenant)).toBe(40);
  expect(await grant(tenant.accountId, '41', key)).toEqual({
    exitCode: 1,
    output: 'This key was used to book 40 credits',
  });
  expect(await balanceOf(tenant)).toBe(40);
});

it('refuses more than a balance can hold, an unknown account and what is no number', async () => {
  const tenant = await createTenant(database.orm, { credits: 1 });
  expect(await grant(tenant.accountId, '2147483647')).toEqual({
    exitCode: 1,
    output: 'The balance would be too large',
  });
  expect((await grant('no-such-shop', '5')).output).toContain('no account "no-such-shop"');
  for (const credits of ['0', 'many', '1.5', '']) {
    expect((await grant(tenant.accountId, credits)).exitCode).toBe(2);
  }
  expect(await balanceOf(tenant)).toBe(1);
});
