import { CreditTransaction } from '#entities/billing/credit-transaction.ts';
import { Account } from '#entities/identity/account.ts';
import type { Tenant } from './create-tenant.ts';

/** The balance on the account's row. */
export async function balanceOf(tenant: Tenant): Promise<number> {
  const account = await tenant.fork().findOneOrFail(Account, { id: tenant.accountId });
  return account.credits;
}

/** Every line of the account's ledger, in its order. */
export async function ledgerOf(tenant: Tenant): Promise<CreditTransaction[]> {
  return tenant.fork().find(CreditTransaction, {}, { orderBy: { sequence: 'asc' } });
}

/** The balance after each line as it must be: the sum of all lines up to it. */
export function runningBalances(lines: CreditTransaction[]): number[] {
  let balance = 0;
  return lines.map((line) => {
    balance += line.amount;
    return balance;
  });
}
