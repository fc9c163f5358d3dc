import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CreditHold } from './credit-hold.ts';
import { writeLedgerLine } from './ledger.ts';
import { lockAccount } from './lock-account.ts';

/**
 * Opens the hold of a run again that was closed by mistake, with what it had not used: the run works on.
 *
 * @returns false where the balance does not carry it; nothing is changed then
 */
export async function holdAgain(em: EntityManager, runId: string): Promise<boolean> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const hold = await em.findOne(CreditHold, { runId }, lock);
  if (!hold?.closed) return true;
  const { accountId, reserved, settled } = hold;
  const released: number = hold.released;
  const account = await lockAccount(em, accountId);
  if (account.credits < released) return false;
  await em.nativeUpdate(CreditHold, { id: hold.id }, { released: 0, closed: false });
  if (released === 0) return true;
  const line = {
    accountId,
    type: 'reservation',
    amount: -released,
    description: 'Reserved again: the run works on',
    metadata: { reserved, settled },
    idempotencyKey: `reserve-again:${runId}:${hold.rowVersion}`,
    runId,
  } as const;
  await writeLedgerLine(em, line, account);
  return true;
}
