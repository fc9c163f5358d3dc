import type { EntityManager } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import { writeLedgerLine } from '#entities/billing/ledger.ts';
import { arrayLiteral } from '#entities/shared/array-literal.ts';
import { countInParent } from './count-in-parent.ts';
import { batchOfEvents, idAndBatch } from './events-of-many.ts';

type Unstarted = { status: 'cancelled' } | { status: 'failed'; error: RunError };

interface Ended {
  id: string;
  accountId: string;
  releasedCredits: number;
}

/** Rows of one transaction: about a second of work. */
const portion = 2000;

/**
 * Ends children whose workflow has never worked, a portion of them in the caller's transaction, by statements
 * over all of them: what `endUnstartedRun` does for one. The oldest first, so that who is being started at
 * this moment is among them.
 *
 * @returns how many were ended; fewer than there were when the portion was full, so ask again until it is 0
 */
export async function endUnstartedItems(
  em: EntityManager,
  parentRunId: string,
  outcome: Unstarted,
): Promise<number> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from igny8_runs where parent_run_id = ? and ended_at is null and started_at is null
     order by id limit ? for update`,
    [parentRunId, portion],
  );
  if (rows.length === 0) return 0;
  const ids = arrayLiteral(rows.map(({ id }) => id));
  await putBack(em, ids, outcome);
  const ended = await endRows(em, ids, outcome);
  const accountId = String(ended[0]?.accountId);
  const { status } = outcome;
  await countInParent(em, { accountId, parentRunId, status, items: ended.length, credits: 0 });
  const released = ended.reduce((sum, { releasedCredits }) => sum + releasedCredits, 0);
  // Last: everybody of the account waits for its row until this transaction ends.
  if (released > 0) {
    await writeLedgerLine(em, {
      accountId,
      type: 'release',
      amount: released,
      description: 'Unused credits returned',
      metadata: { items: ended.length, reserved: released, settled: 0 },
      idempotencyKey: `release:${parentRunId}:${rows[0]?.id}`,
      runId: parentRunId,
    });
  }
  return ended.length;
}

/** Tasks wait again and can be started again; what was to be optimised was not. */
async function putBack(em: EntityManager, ids: string, outcome: Unstarted): Promise<void> {
  await em.execute(
    `update igny8_tasks set status = 'pending', run_id = null
     where run_id = any(?::uuid[]) and status = 'queued'`,
    [ids],
  );
  const reason = outcome.status === 'failed' ? outcome.error.message : 'The run was cancelled.';
  await em.execute(
    `update igny8_optimization_tasks set status = 'failed', metadata = ?::jsonb
     where run_id = any(?::uuid[]) and status in ('pending', 'running')`,
    [JSON.stringify({ reason }), ids],
  );
}

async function endRows(em: EntityManager, ids: string, outcome: Unstarted): Promise<Ended[]> {
  const error = outcome.status === 'failed' ? JSON.stringify(outcome.error) : null;
  return em.execute<Ended[]>(
    `with run as (
       update igny8_runs set status = ?, error = ?::jsonb, ended_at = now(), started_at = now(),
         last_event_sequence = last_event_sequence + 1
       where id = any(?::uuid[]) returning id, account_id, last_event_sequence
     ), hold as (
       update igny8_credit_holds hold set released = reserved - settled, closed = true
       from run where hold.run_id = run.id and not hold.closed
       returning hold.run_id, hold.reserved - hold.settled as unused
     ), ${batchOfEvents}, event as (
       insert into igny8_run_events (id, batch_id, account_id, run_id, sequence, kind, data)
       select ${idAndBatch}, run.account_id, run.id, run.last_event_sequence, 'result', jsonb_build_object(
         'status', ?::text, 'result', null, 'error', ?::jsonb, 'credits_released', coalesce(hold.unused, 0))
       from run cross join batch left join hold on hold.run_id = run.id
     )
     select run.id, run.account_id as "accountId", coalesce(hold.unused, 0) as "releasedCredits"
     from run left join hold on hold.run_id = run.id`,
    [outcome.status, error, ids, outcome.status, error],
  );
}
