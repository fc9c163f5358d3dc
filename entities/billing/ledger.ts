import type { EntityManager } from '@mikro-orm/postgresql';
import { CreditTransaction, type creditTransactionTypes } from './credit-transaction.ts';
import { type LockedAccount, lockAccount } from './lock-account.ts';
import { tellOfLowCredits } from './tell-of-low-credits.ts';

interface LedgerLine {
  accountId: string;
  type: (typeof creditTransactionTypes)[number];
  /** Credits; negative takes from the balance. */
  amount: number;
  description: string;
  metadata: Record<string, unknown>;
  idempotencyKey: string;
  runId: string | null;
}

/**
 * Writes one line of the ledger; the database moves the balance with it and refuses to let it go below 0.
 * The account's row is locked first: of two writers of one key the second finds the line of the first, and
 * of two who together go below the threshold of low credits one goes below it.
 *
 * @param locked the account, where the caller has locked it already
 * @returns false when a line with this idempotency key is already there: nothing is written twice
 */
export async function writeLedgerLine(
  em: EntityManager,
  line: LedgerLine,
  locked?: LockedAccount,
): Promise<boolean> {
  const account = locked ?? (await lockAccount(em, line.accountId));
  const known = await em.count(CreditTransaction, {
    accountId: line.accountId,
    idempotencyKey: line.idempotencyKey,
  });
  if (known > 0) return false;
  await em.insert(CreditTransaction, line);
  await tellOfLowCredits(em, line.accountId, account, account.credits + line.amount);
  return true;
}
