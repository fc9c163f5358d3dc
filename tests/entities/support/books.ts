import { expect } from 'vitest';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { CreditUsageLog } from '#entities/billing/credit-usage-log.ts';
import { Run } from '#entities/system/run.ts';
import type { Tenant } from './create-tenant.ts';
import { balanceOf, ledgerOf, runningBalances } from './read-ledger.ts';

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

/**
 * Everything that must be true of an account's books at any moment: the balance is the sum of the ledger
 * and was never below 0, holds are what was reserved and neither used nor given back, and each step was
 * charged once, to the ledger, the usage log and its run alike.
 *
 * @param bought credits the account began with
 * @returns credits that are still held
 */
export async function expectBooksToAddUp(tenant: Tenant, bought: number): Promise<number> {
  const lines = await ledgerOf(tenant);
  const balance = await balanceOf(tenant);
  expect(lines.map((line) => line.balanceAfter)).toEqual(runningBalances(lines));
  expect(balance).toBe(runningBalances(lines).at(-1));
  expect(Math.min(...lines.map((line) => line.balanceAfter))).toBeGreaterThanOrEqual(0);
  const holds = await tenant.fork().find(CreditHold, {});
  const charged = sum(holds.map((hold) => hold.settled));
  const held = sum(holds.map((hold) => hold.reserved - hold.settled - hold.released));
  expect(balance).toBe(bought - charged - held);
  const settlements = lines.filter((line) => line.type === 'settlement');
  expect(new Set(settlements.map((line) => line.idempotencyKey)).size).toBe(settlements.length);
  expect(sum(settlements.map((line) => 0 - line.amount))).toBe(charged);
  const usage = await tenant.fork().find(CreditUsageLog, {});
  expect(usage).toHaveLength(settlements.length);
  expect(sum(usage.map((row) => row.creditsUsed))).toBe(charged);
  const runs = await tenant.fork().find(Run, {});
  expect(sum(runs.map((run) => run.creditsUsed))).toBe(charged);
  return held;
}
