import { expect, it } from 'vitest';
import { AppError } from '#contracts/shared/app-error.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { OutboxMessage } from '#entities/system/outbox-message.ts';
import { Run } from '#entities/system/run.ts';
import { createTenant } from '#tests/entities/support/create-tenant.ts';
import { openDatabase } from '#tests/entities/support/open-database.ts';
import { balanceOf, ledgerOf, runningBalances } from '#tests/entities/support/read-ledger.ts';
import { startedRun } from '#tests/entities/support/runs.ts';

const database = openDatabase(20);

it('grants exactly 6 of 20 reservations of 75 at once on 500, and refuses the rest with 402', async () => {
  const tenant = await createTenant(database.orm, { credits: 500 });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => startedRun(tenant, 75)),
  );
  const refusals = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refusals).toHaveLength(14);
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: 'insufficient_credits',
      extra: { required: 75, available: 50 },
    });
  }
  expect(await balanceOf(tenant)).toBe(50);
  expect(await tenant.fork().count(CreditHold, {})).toBe(6);
});

it('runs nothing for a refused reservation', async () => {
  const tenant = await createTenant(database.orm, { credits: 74 });
  await expect(startedRun(tenant, 75)).rejects.toMatchObject({
    code: 'insufficient_credits',
    extra: { required: 75, available: 74 },
  });
  const em = tenant.fork();
  expect(await em.count(Run, {})).toBe(0);
  expect(await em.count(OutboxMessage, {})).toBe(0);
  expect(await em.count(CreditHold, {})).toBe(0);
});

it('keeps the ledger in the order in which the balance moved, whoever writes at once', async () => {
  const tenant = await createTenant(database.orm, { credits: 500 });
  await Promise.all(Array.from({ length: 20 }, (_, index) => startedRun(tenant, index + 1)));
  const lines = await ledgerOf(tenant);
  expect(lines).toHaveLength(21);
  expect(lines.map((line) => line.balanceAfter)).toEqual(runningBalances(lines));
});
