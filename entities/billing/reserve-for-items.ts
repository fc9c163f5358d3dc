import type { EntityManager } from '@mikro-orm/postgresql';
import { writeLedgerLine } from './ledger.ts';
import { lockAccount } from './lock-account.ts';
import { insufficientCredits } from './reserve-credits.ts';

interface ItemReservation {
  accountId: string;
  /** The run that the items are children of; the line of the ledger is its. */
  runId: string;
  title: string;
  /** Credits of each child; 0 holds nothing. */
  items: readonly { runId: string; credits: number }[];
}

/**
 * Holds the estimates of many runs as one sum: a hold for each, which its own steps settle against and its end
 * releases, and one line of the ledger for all, because a person asked for all of them at once.
 *
 * @returns credits held together: 0 for a system account
 * @throws AppError `insufficient_credits` with `required` and `available`
 */
export async function reserveForItems(
  em: EntityManager,
  { accountId, runId, title, items }: ItemReservation,
): Promise<number> {
  const account = await lockAccount(em, accountId);
  const sum = items.reduce((total, { credits }) => total + credits, 0);
  const held = account.isSystem ? 0 : sum;
  if (account.credits < held) throw insufficientCredits(held, account.credits);
  await em.execute(
    `insert into igny8_credit_holds (account_id, run_id, reserved)
     select ?, item."runId", case when ?::boolean then 0 else item.credits end
     from jsonb_to_recordset(?::jsonb) as item ("runId" uuid, credits int)`,
    [accountId, account.isSystem, JSON.stringify(items)],
  );
  if (held === 0) return 0;
  const [first] = items;
  const line = {
    accountId,
    type: 'reservation',
    amount: -held,
    description: `Reserved for: ${title}`,
    metadata: { items: items.length },
    // A run may be given children more than once, each of them once.
    idempotencyKey: `reserve:${runId}:${first?.runId}`,
    runId,
  } as const;
  await writeLedgerLine(em, line, account);
  return held;
}
