import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { Account } from '#entities/identity/account.ts';
import { CreditHold } from './credit-hold.ts';
import { writeLedgerLine } from './ledger.ts';

interface Reservation {
  accountId: string;
  runId: string;
  /** The estimate in credits; 0 is allowed and holds nothing. */
  credits: number;
  description: string;
  metadata: Record<string, unknown>;
}

/**
 * Holds the estimate of a run before anything is called. The account row is locked first, so that of
 * many reservations at once only as many are granted as the balance carries.
 *
 * @throws AppError `insufficient_credits` with `required` and `available`
 */
export async function reserveCredits(em: EntityManager, reservation: Reservation): Promise<void> {
  const { accountId, runId, description, metadata } = reservation;
  const account = await em.findOneOrFail(
    Account,
    { id: accountId },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    },
  );
  // System accounts are not charged; their usage is still logged when it is settled.
  const credits = account.isSystem ? 0 : reservation.credits;
  if (account.credits < credits) throw insufficientCredits(credits, account.credits);
  await em.insert(CreditHold, { accountId, runId, reserved: credits });
  if (credits === 0) return;
  await writeLedgerLine(em, {
    accountId,
    type: 'reservation',
    amount: -credits,
    description,
    metadata,
    idempotencyKey: `reserve:${runId}`,
    runId,
  });
}

/** The 402 of spec/api.md, with both figures. */
export function insufficientCredits(required: number, available: number): AppError {
  return new AppError('insufficient_credits', {
    errors: { credits: [`This needs ${required} credits; ${available} are available.`] },
    extra: { required, available },
  });
}
