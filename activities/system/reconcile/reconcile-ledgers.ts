import type { EntityManager } from '@mikro-orm/postgresql';
import type { ReconciledLedgers } from '#contracts/activities/reconciliation.ts';
import { releaseCredits } from '#entities/billing/release-credits.ts';
import { forkForTenant } from '#entities/shared/tenant-context.ts';
import { graceOf, type Reconciler } from './reconciler.ts';
import { tellDevelopers } from './tell-developers.ts';

/** Accounts of one pass; with twelve passes an hour, all of some ten thousand are looked at each day. */
const accountsPerPass = 50;
const holdsPerPass = 500;

interface Balance {
  accountId: string;
  difference: number;
  wasDifferent: boolean;
}

/** Gives back what ended runs still hold, and compares balances with ledgers, those looked at the longest ago. */
export async function reconcileLedgers(reconciler: Reconciler): Promise<ReconciledLedgers> {
  const released = await releaseForgottenHolds(reconciler);
  const { orm, logger } = reconciler;
  const balances = await compareBalances(orm.em.fork());
  for (const { accountId, difference, wasDifferent } of balances) {
    if (difference === 0 || wasDifferent) continue;
    logger.error(
      { accountId, difference },
      'the balance of an account is not the sum of its ledger',
    );
    const text = `The balance of account ${accountId} is ${difference} more than its ledger says.`;
    await tellDevelopers(orm, 'ledger_differs', text, { account_id: accountId, difference });
  }
  return { differing: balances.filter(({ difference }) => difference !== 0).length, released };
}

async function releaseForgottenHolds(reconciler: Reconciler): Promise<number> {
  const { orm } = reconciler;
  const holds = await orm.em.fork().execute<{ runId: string; accountId: string }[]>(
    `select hold.run_id as "runId", hold.account_id as "accountId" from igny8_credit_holds hold
     join igny8_runs run on run.id = hold.run_id
     where not hold.closed and run.ended_at < now() - make_interval(secs => ?)
     order by hold.id limit ${holdsPerPass}`,
    [graceOf(reconciler)],
  );
  for (const { runId, accountId } of holds) {
    await forkForTenant(orm, accountId).transactional((em) => releaseCredits(em, runId));
  }
  return holds.length;
}

/** One statement sees balance and ledger of one moment. */
async function compareBalances(em: EntityManager): Promise<Balance[]> {
  return em.execute<Balance[]>(
    `with account as (
       select account.id, account.credits, coalesce(checked.difference, 0) <> 0 as was_different
       from igny8_accounts account left join igny8_ledger_checks checked on checked.account_id = account.id
       order by checked.checked_at nulls first, account.id limit ${accountsPerPass}
     ), compared as (
       select account.id, account.was_different, account.credits - coalesce((
         select sum(line.amount) from igny8_credit_transactions line where line.account_id = account.id), 0) as difference
       from account
     ), noted as (
       insert into igny8_ledger_checks (account_id, checked_at, difference)
       select id, clock_timestamp(), difference from compared
       on conflict (account_id) do update set checked_at = excluded.checked_at, difference = excluded.difference
     )
     select id as "accountId", difference::int as difference, was_different as "wasDifferent" from compared`,
  );
}
