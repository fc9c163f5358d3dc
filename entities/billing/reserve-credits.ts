import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { CreditHold } from './credit-hold.ts';
import { writeLedgerLine } from './ledger.ts';
import { lockAccount } from './lock-account.ts';

interface Reservation {
  accountId: string;
  runId: string;
  /** The estimate in credits; 0 is allowed and holds nothing. */
  credits: number;
  description: string;
  metadata: Record<string, unknown>;
}

/**
 * Holds the estimate of a run before anything is called. The account row is locked before its balance is
 * looked at, so that of many reservations at once only as many are granted as the balance carries. A
 * repetition for the same run changes nothing; of two at once the unique run of the hold refuses one.
 *
 * @returns credits held: 0 for a system account
 * @throws AppError `insufficient_credits` with `required` and `available`
 */
export async function reserveCredits(em: EntityManager, reservation: Reservation): Promise<number> {
  const { accountId, runId, description, metadata } = reservation;
  const known = await em.findOne(CreditHold, { runId });
  if (known) return known.reserved;
  if (reservation.credits === 0) {
    // Nothing to be taken: nobody of the account has to wait for it.
    await em.insert(CreditHold, { accountId, runId, reserved: 0 });
    return 0;
  }
  const account = await lockAccount(em, accountId);
  // System accounts are not charged; their usage is still logged when it is settled.
  const credits = account.isSystem ? 0 : reservation.credits;
  if (account.credits < credits) throw insufficientCredits(credits, account.credits);
  await em.insert(CreditHold, { accountId, runId, reserved: credits });
  if (credits === 0) return 0;
  const line = {
    accountId,
    type: 'reservation',
    amount: -credits,
    description,
    metadata,
    idempotencyKey: `reserve:${runId}`,
    runId,
  } as const;
  await writeLedgerLine(em, line, account);
  return credits;
}

/**
 * Refuses a request whose items together cost more than there is, before the first of them is reserved:
 * the answer names the figures of the whole request. Locks nothing: whoever takes credits meanwhile makes
 * the reservation itself refuse.
 *
 * @throws AppError `insufficient_credits` with `required` and `available`
 */
export async function requireCredits(
  em: EntityManager,
  accountId: string,
  required: number,
): Promise<void> {
  const [account] = await em.execute<{ credits: number; isSystem: boolean }[]>(
    'select credits, is_system as "isSystem" from igny8_accounts where id = ?',
    [accountId],
  );
  if (!account) throw new AppError('not_found');
  const { credits, isSystem } = account;
  if (!isSystem && credits < required) throw insufficientCredits(required, credits);
}

/** The 402 of spec/api.md, with both figures. */
export function insufficientCredits(required: number, available: number): AppError {
  return new AppError('insufficient_credits', {
    errors: { credits: [`This needs ${required} credits; ${available} are available.`] },
    extra: { required, available },
  });
}
