import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import { isEnded, type RunStatus } from '#domain/system/run-states.ts';
import { releaseCredits, unusedCredits } from '#entities/billing/release-credits.ts';
import { giveUnverifiedArticleBack } from '#entities/identity/claim-unverified-article.ts';
import { appendRunEvent } from './append-run-event.ts';
import { Run } from './run.ts';

interface RunOutcome {
  runId: string;
  status: Extract<RunStatus, 'completed' | 'failed' | 'cancelled' | 'timed_out'>;
  result?: Record<string, unknown>;
  error?: RunError;
}

interface CountedParent {
  progress: number;
  counts: Record<string, number>;
  ended: boolean;
}

/**
 * Ends a run: final state, what it made or why it failed, unused credits back, the `result` event that
 * ends its stream, and the counts of the batch it belongs to. A second end changes nothing.
 */
export async function finishRun(em: EntityManager, outcome: RunOutcome): Promise<void> {
  const run = await em.findOneOrFail(
    Run,
    { id: outcome.runId },
    {
      lockMode: LockMode.PESSIMISTIC_WRITE,
      refresh: true,
    },
  );
  if (isEnded(run.status)) return;
  // What a step has written there stays: texts, which are in no history and so not in the outcome.
  const result = outcome.result ? { ...run.result, ...outcome.result } : null;
  await em.nativeUpdate(
    Run,
    { id: run.id },
    {
      status: outcome.status,
      ...(outcome.status === 'completed' ? { stage: 'done', progress: 100 } : {}),
      result,
      error: outcome.error ?? null,
      endedAt: new Date(),
      startedAt: run.startedAt ?? new Date(),
    },
  );
  await appendRunEvent(em, run.accountId, run.id, 'result', {
    status: outcome.status,
    result,
    error: outcome.error ?? null,
    credits_released: await unusedCredits(em, run.id),
  });
  if (outcome.status !== 'completed') await giveUnverifiedArticleBack(em, run.accountId, run.id);
  if (run.parentRunId) await countInParent(em, run.accountId, run.parentRunId, outcome.status);
  // Last: everybody of the account waits for its row until this transaction ends.
  await releaseCredits(em, run.id);
}

/**
 * The batch's figures move in the transaction that ends the child, so they need no activity of their own.
 * Its row is locked first: only a statement that begins after that sees every child that ended before.
 */
async function countInParent(
  em: EntityManager,
  accountId: string,
  parentRunId: string,
  status: string,
): Promise<void> {
  await em.execute('select 1 from igny8_runs where id = ? for no key update', [parentRunId]);
  const [parent] = await em.execute<CountedParent[]>(
    `update igny8_runs parent set
       counts = jsonb_set(parent.counts, array[?], to_jsonb(coalesce((parent.counts ->> ?)::int, 0) + 1)),
       progress = greatest(parent.progress, least(99, (100 * (select count(*) from igny8_runs child
         where child.parent_run_id = parent.id and child.ended_at is not null)
         / greatest(1, (parent.counts ->> 'total')::int))::int)),
       status = case when parent.status = 'queued' then 'running' else parent.status end,
       started_at = coalesce(parent.started_at, now()),
       credits_used = (select coalesce(sum(child.credits_used), 0) from igny8_runs child where child.parent_run_id = parent.id)
     where parent.id = ? returning parent.progress, parent.counts, parent.ended_at is not null as ended`,
    [status, status, parentRunId],
  );
  // The result was the last event of a batch that has ended before this child.
  if (!parent || parent.ended) return;
  await appendRunEvent(em, accountId, parentRunId, 'progress', {
    stage: 'items',
    percent: parent.progress,
    message: `An item has ${status}`,
    counts: parent.counts,
  });
}
