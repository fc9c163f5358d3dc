import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { runBatchContract } from '#contracts/workflows/system/run-batch.ts';
import { planAndWriteContract } from '#contracts/workflows/writer/plan-and-write.ts';
import { inputOf } from '../input-of.ts';
import { Run } from '../run.ts';
import { startItems } from '../start-batch.ts';
import { type RunStarter, type StartedRun, startRun } from '../start-run.ts';
import { articlesOf } from './articles-of.ts';
import { retries } from './retries.ts';
import type { ClaimArticles, Retry, RetryStarts } from './retry.ts';
import { retryPlanning } from './retry-planning.ts';
import { itemsToRetry, retryStarts } from './retry-starts.ts';

/** Types whose work is other runs. */
const parentTypes: readonly string[] = [runBatchContract.type, planAndWriteContract.type];

/** Whether a run of this type can be tried again at all; a test holds it against all contracts. */
export function canBeRetried(type: string): boolean {
  return parentTypes.includes(type) || type in retries;
}

/**
 * Starts a run again that failed, was cancelled or ran out of time, in the caller's transaction: a new run of
 * the same subject from where it stopped, everything before kept. Of a batch the items alone that did not
 * complete. Locked first, so that of two clicks the second finds the run of the first.
 *
 * @param claim asked before anything is written
 * @throws AppError `not_found`; `conflict` naming the state of a run that lives, has completed or was tried
 *   again before; as the start of such a run
 */
export async function retryRun(
  em: EntityManager,
  starter: RunStarter,
  runId: string,
  claim: ClaimArticles,
): Promise<StartedRun> {
  const lock = {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
    populate: ['input'],
  } as const;
  const run = await em.findOne(Run, { id: runId }, lock);
  if (!run) throw new AppError('not_found');
  await refuseState(em, run);
  await refuseRetried(em, run);
  if (run.type === planAndWriteContract.type) {
    await claim(Number.POSITIVE_INFINITY);
    return retryPlanning(em, starter, run);
  }
  if (run.type === runBatchContract.type) return retryBatch(em, starter, run, claim);
  const retry = retries[run.type];
  if (!retry) throw conflict(`A run of the type ${run.type} cannot be retried.`);
  return retryOne(em, starter, run, retry, claim);
}

/** A batch that has completed although some of its items failed can be tried again for them. */
async function refuseState(em: EntityManager, run: Run): Promise<void> {
  if (['failed', 'cancelled', 'timed_out'].includes(run.status)) return;
  const isParent = run.status === 'completed' && parentTypes.includes(run.type);
  if (isParent && (await itemsToRetry(em, run.id)).length > 0) return;
  const state = run.status.replaceAll('_', ' ');
  throw conflict(
    `The run is ${state} and cannot become queued again: only a failed, cancelled or timed out one is retried.`,
  );
}

async function refuseRetried(em: EntityManager, run: Run): Promise<void> {
  const [later] = await em.find(
    Run,
    { retryOfRunId: run.id },
    { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 1 },
  );
  if (!later) return;
  throw new AppError('conflict', {
    errors: {
      non_field_errors: [
        `The run is ${run.status} and was retried before, as the run ${later.id}, which is ${later.status}.`,
      ],
    },
    extra: { run_id: later.id, workflow_id: later.workflowId },
  });
}

async function retryOne(
  em: EntityManager,
  starter: RunStarter,
  run: Run,
  retry: Retry,
  claim: ClaimArticles,
): Promise<StartedRun> {
  const retryOfRunId = run.id;
  if (retry.kind === 'start') {
    return startRun(em, starter, { ...(await retry.start(em, run)), retryOfRunId });
  }
  if (retry.kind === 'whole') {
    if (await retry.writesArticles(em, run)) await claim(Number.POSITIVE_INFINITY);
    const started = await retry.begin(em, starter, run);
    await em.nativeUpdate(Run, { id: started.runId }, { retryOfRunId });
    return started;
  }
  const { starts, takeAll } = await retry.starts(em, [run]);
  if (starts.length === 0) {
    throw conflict('What this run worked on is gone, or somebody else works on it or has done it.');
  }
  return claimed(claim, starts, () =>
    startItems(em, starter, run.title, starts, takeAll ? { takeAll } : {}),
  );
}

/** Starts what writes articles once they were claimed, and says which run it is. */
async function claimed(
  claim: ClaimArticles,
  starts: RetryStarts['starts'],
  start: () => Promise<StartedRun>,
): Promise<StartedRun> {
  const articles = articlesOf(starts);
  const useClaim = articles > 0 ? await claim(articles) : undefined;
  const started = await start();
  await useClaim?.(started.runId);
  return started;
}

async function retryBatch(
  em: EntityManager,
  starter: RunStarter,
  run: Run,
  claim: ClaimArticles,
): Promise<StartedRun> {
  const { starts, takeAll } = await retryStarts(em, await itemsToRetry(em, run.id));
  if (starts.length === 0) {
    throw conflict(
      'Nothing is left of this batch to be retried: its items are gone or done since.',
    );
  }
  const { title } = inputOf(runBatchContract, run);
  const place = { retryOfRunId: run.id, ...(takeAll && { takeAll }) };
  return claimed(claim, starts, () => startItems(em, starter, title, starts, place));
}
