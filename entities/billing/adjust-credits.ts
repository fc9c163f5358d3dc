import type { EntityManager } from '@mikro-orm/postgresql';
import { conflict, unprocessable } from '#contracts/shared/app-error.ts';
import { CreditTransaction } from './credit-transaction.ts';
import { writeLedgerLine } from './ledger.ts';
import { lockAccount } from './lock-account.ts';

/** What the balance's column holds. */
const largestBalance = 2_147_483_647;

interface Adjustment {
  accountId: string;
  /** Credits; negative takes them back. Not 0. */
  amount: number;
  /** Why, in the words of whoever decides it; the account reads it in its ledger. */
  reason: string;
  /** One adjustment of an account a key, however often it is asked for. */
  key: string;
}

/**
 * Books credits by hand, in the caller's transaction.
 *
 * @returns the balance; `isNew` false when this key was booked before
 * @throws AppError `unprocessable` when the balance would go below 0 or beyond what it can hold, `conflict`
 *   for a key that was used for another amount, `not_found`
 */
export async function adjustCredits(
  em: EntityManager,
  { accountId, amount, reason, key }: Adjustment,
): Promise<{ isNew: boolean; balance: number }> {
  const { credits } = await lockAccount(em, accountId);
  const idempotencyKey = `adjustment:${key}`;
  const known = await em.findOne(CreditTransaction, { accountId, idempotencyKey });
  if (known && known.amount !== amount) {
    throw conflict(`This key was used to book ${known.amount} credits`, 'key');
  }
  if (known) return { isNew: false, balance: credits };
  const balance = credits + amount;
  if (balance < 0) throw unprocessable('amount', `The account has only ${credits} credits`);
  if (balance > largestBalance) throw unprocessable('amount', 'The balance would be too large');
  await writeLedgerLine(em, {
    accountId,
    type: 'adjustment',
    amount,
    description: reason,
    metadata: {},
    idempotencyKey,
    runId: null,
  });
  return { isNew: true, balance };
}
