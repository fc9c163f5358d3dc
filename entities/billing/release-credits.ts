import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CreditHold } from './credit-hold.ts';
import { writeLedgerLine } from './ledger.ts';

/** The hold of a run, locked; null where there is none, or it is closed. */
async function openHold(em: EntityManager, runId: string): Promise<CreditHold | null> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const hold = await em.findOne(CreditHold, { runId }, lock);
  return hold?.closed ? null : hold;
}

function unusedOf({ reserved, settled, released }: CreditHold): number {
  return reserved - settled - released;
}

/** What `releaseCredits` is going to give back in this transaction: the hold is locked from here on. */
export async function unusedCredits(em: EntityManager, runId: string): Promise<number> {
  const hold = await openHold(em, runId);
  return hold ? unusedOf(hold) : 0;
}

/**
 * Gives back what a run reserved and did not use, and closes its hold. Safe to repeat, and safe for a
 * run that never reserved.
 *
 * @returns credits given back
 */
export async function releaseCredits(em: EntityManager, runId: string): Promise<number> {
  const hold = await openHold(em, runId);
  if (!hold) return 0;
  const unused = unusedOf(hold);
  await em.nativeUpdate(
    CreditHold,
    { id: hold.id },
    { released: hold.released + unused, closed: true },
  );
  // Last: the line locks the account's row, and everybody of the account waits for it until the commit.
  if (unused > 0) {
    const line = {
      accountId: hold.accountId,
      type: 'release',
      amount: unused,
      description: 'Unused credits returned',
      metadata: { reserved: hold.reserved, settled: hold.settled },
      runId,
    } as const;
    const idempotencyKey = `release:${runId}`;
    const isFirst = await writeLedgerLine(em, { ...line, idempotencyKey });
    // The hold was closed by mistake and opened again (`holdAgain`): the open hold says that this is another release.
    if (!isFirst) {
      await writeLedgerLine(em, {
        ...line,
        idempotencyKey: `${idempotencyKey}:${hold.rowVersion}`,
      });
    }
  }
  return unused;
}
