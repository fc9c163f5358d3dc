import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '#entities/identity/account.ts';
import type { Unit } from './units-of-stage.ts';

interface Budget {
  /** Credits the run may still use; null: as many as there are. */
  left: number | null;
}

/**
 * As many of the units, from the first on, as the run's limit and the balance carry. A system account has no
 * balance to look at.
 *
 * @returns the units, and in words why there are not more
 */
export async function affordableUnits(
  em: EntityManager,
  accountId: string,
  units: readonly Unit[],
  { left }: Budget,
): Promise<{ units: Unit[]; reason: string | null }> {
  const account = await em.findOneOrFail(Account, { id: accountId }, { refresh: true });
  const balance = account.isSystem ? Number.POSITIVE_INFINITY : account.credits;
  const available = Math.min(balance, left ?? Number.POSITIVE_INFINITY);
  let spent = 0;
  const chosen: Unit[] = [];
  for (const unit of units) {
    const cost = unit.starts.reduce((sum, { estimate }) => sum + estimate, 0);
    if (spent + cost > available) {
      const bound = left !== null && left < balance ? "the run's credit limit" : 'the balance';
      return {
        units: chosen,
        reason: `The next needs ${cost} credits; ${bound} leaves ${available - spent}.`,
      };
    }
    spent += cost;
    chosen.push(unit);
  }
  return { units: chosen, reason: null };
}
