import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CreditHold } from './credit-hold.ts';
import { writeLedgerLine } from './ledger.ts';

/**
 * Gives back what a run reserved and did not use, and closes its hold. Safe to repeat, and safe for a
 * run that never reserved.
 *
 * @returns credits given back
 */
export async function releaseCredits(em: EntityManager, runId: string): Promise<number> {
  const hold = await em.findOne(
    CreditHold,
    { runId },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    },
  );
  if (!hold || hold.closed) return 0;
  const unused = hold.reserved - hold.settled - hold.released;
  if (unused > 0) {
    await writeLedgerLine(em, {
      accountId: hold.accountId,
      type: 'release',
      amount: unused,
      description: 'Unused credits returned',
      metadata: { reserved: hold.reserved, settled: hold.settled },
      idempotencyKey: `release:${runId}`,
      runId,
    });
  }
  await em.nativeUpdate(
    CreditHold,
    { id: hold.id },
    { released: hold.released + unused, closed: true },
  );
  return unused;
}
