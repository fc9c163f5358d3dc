import { expect } from 'vitest';
import type { TestPlatform } from './test-platform.ts';

interface LedgerSums {
  balance: number;
  sum: number;
  granted: number;
  settled: number;
  settlements: number;
  usages: number;
  held: number;
  open_holds: number;
}

const query = `
  select account.credits::int as balance,
    coalesce(sum(line.amount), 0)::int as sum,
    coalesce(sum(line.amount) filter (where line.type = 'subscription'), 0)::int as granted,
    coalesce(-sum(line.amount) filter (where line.type = 'settlement'), 0)::int as settled,
    count(*) filter (where line.type = 'settlement')::int as settlements,
    (select count(*)::int from igny8_credit_usage_logs where account_id = account.id) as usages,
    (select coalesce(sum(reserved - settled - released), 0)::int from igny8_credit_holds
      where account_id = account.id) as held,
    (select count(*)::int from igny8_credit_holds where account_id = account.id and not closed) as open_holds
  from igny8_accounts account left join igny8_credit_transactions line on line.account_id = account.id
  where account.id = $1 group by account.id`;

/**
 * What holds after every bad day once nothing runs any more: the balance is the sum of the ledger and what was
 * granted less what was settled, nothing is held, and every settlement is one operation of the usage log.
 *
 * @returns the figures, for what a test knows of them
 */
export async function expectLedgerToAddUp(
  { database }: TestPlatform,
  accountId: string,
): Promise<LedgerSums> {
  const { rows } = await database.query<LedgerSums>(query, [accountId]);
  const [sums] = rows;
  if (!sums) throw new Error(`There is no account ${accountId}`);
  expect(sums).toMatchObject({
    balance: sums.sum,
    held: 0,
    open_holds: 0,
    usages: sums.settlements,
  });
  expect(sums.balance).toBe(sums.granted - sums.settled);
  return sums;
}
