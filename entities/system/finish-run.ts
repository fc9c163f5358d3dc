import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { RunError } from '#contracts/activities/system.ts';
import { isEnded, type RunStatus } from '#domain/system/run-states.ts';
import { releaseCredits, unusedCredits } from '#entities/billing/release-credits.ts';
import { giveUnverifiedArticleBack } from '#entities/identity/claim-unverified-article.ts';
import { followingStage, startFollowingStage } from '#entities/writer/following-stage.ts';
import { appendRunEvent } from './append-run-event.ts';
import { countInParent } from './count-in-parent.ts';
import { Run } from './run.ts';

interface RunOutcome {
  runId: string;
  status: Extract<RunStatus, 'completed' | 'failed' | 'cancelled' | 'timed_out'>;
  result?: Record<string, unknown>;
  error?: RunError;
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
      awaitingSince: null,
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
  const { accountId, parentRunId, creditsUsed: credits } = run;
  if (parentRunId) {
    await countInParent(em, { accountId, parentRunId, status: outcome.status, items: 1, credits });
  }
  const following = outcome.status === 'completed' ? await followingStage(em, run, result) : null;
  // Last: everybody of the account waits for its row until this transaction ends.
  await releaseCredits(em, run.id);
  // After what the run gives back, so that it may pay what follows.
  if (following) await startFollowingStage(em, run, following);
}
