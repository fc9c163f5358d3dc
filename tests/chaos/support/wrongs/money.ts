import type { DurablePlatform } from '../durable-platform.ts';

interface Books {
  id: string;
  balance: number;
  sum: number;
  held: number;
  open_holds: number;
  settlements: number;
  usages: number;
}

const booksQuery = `
  select account.id, account.credits::int as balance,
    coalesce((select sum(amount) from igny8_credit_transactions line
      where line.account_id = account.id), 0)::int as sum,
    coalesce((select sum(reserved - settled - released) from igny8_credit_holds hold
      where hold.account_id = account.id), 0)::int as held,
    (select count(*) from igny8_credit_holds hold
      where hold.account_id = account.id and not hold.closed)::int as open_holds,
    (select count(*) from igny8_credit_transactions line
      where line.account_id = account.id and line.type = 'settlement')::int as settlements,
    (select count(*) from igny8_credit_usage_logs log
      where log.account_id = account.id)::int as usages
  from igny8_accounts account`;

/** The balance is the sum of the ledger, nothing is held, and every settlement is one operation that was done. */
export async function wrongMoney({ database }: DurablePlatform): Promise<string[]> {
  const { rows } = await database.query<Books>(booksQuery);
  return rows.flatMap((books) => {
    const { id, balance, sum, held, open_holds, settlements, usages } = books;
    return [
      ...(balance === sum ? [] : [`account ${id} has ${balance} credits, its ledger says ${sum}`]),
      ...(held === 0 ? [] : [`account ${id} still has ${held} credits reserved`]),
      ...(open_holds === 0 ? [] : [`account ${id} has ${open_holds} holds that are not closed`]),
      ...(settlements === usages
        ? []
        : [`account ${id} has ${settlements} settlements of ${usages} operations`]),
    ];
  });
}
