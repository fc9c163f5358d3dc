import { LockMode } from '@mikro-orm/postgresql';
import type { Request } from 'express';
import type { Call } from '#api/shared/route-record.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { type AppError, conflict, unavailable } from '#contracts/shared/app-error.ts';
import { autoClusterContract } from '#contracts/workflows/planner/auto-cluster.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import type { ReviewVerdict } from '#domain/writer/review.ts';
import { ClusterProposal } from '#entities/planner/cluster-proposal.ts';
import { decideProposal } from '#entities/planner/decide-proposal.ts';
import { Run } from '#entities/system/run.ts';

type AnyCall = Pick<
  Call<unknown, unknown, unknown, unknown>,
  'user' | 'em' | 'request' | 'requestId' | 'dependencies' | 'afterCommit'
>;

interface Word {
  verdict: ReviewVerdict;
  /** Needed for a rejection. */
  reason?: string;
}

/**
 * Gives a person's word to the run that waits for it, whatever it waits with.
 *
 * @returns the state of the run after
 * @throws AppError `conflict` naming the state of a run that does not wait; `unavailable` when Temporal or its
 *   workers do not answer in time
 */
export async function decideRun(call: AnyCall, run: Run, word: Word): Promise<RunStatus> {
  if (run.type === autoClusterContract.type) return decideClustering(call, run, word);
  const { verdict, reason } = word;
  const userId = call.user.id;
  const given = run.review;
  // A second click of the same person: nothing is left to do.
  if (given?.verdict === verdict && given.userId === userId) return run.status;
  if (run.awaitingSince == null) throw notWaiting(run, verdict);
  const answer = await call.dependencies.sendWord({
    workflowId: run.workflowId,
    verdict,
    word: { userId, ...(reason === undefined ? {} : { reason }) },
    updateId: `${verdict}:${idOf(call.request) ?? call.requestId}`,
  });
  const present = await call.em.findOneOrFail(Run, { id: run.id }, { refresh: true });
  if (answer) return present.status;
  // It has ended or been decided at this moment; or Temporal has lost it, and the reconciler starts it anew.
  if (present.awaitingSince == null) throw notWaiting(present, verdict);
  throw unavailable();
}

/** The key with which a client sends the same request again. */
function idOf(request: Request): string | undefined {
  return request.get('idempotency-key')?.slice(0, 200);
}

function notWaiting({ status }: Run, verdict: ReviewVerdict): AppError {
  const words = status.replaceAll('_', ' ');
  return conflict(`The run is ${words} and does not wait for a word: it cannot be ${verdict}.`);
}

/** What clustering proposes: its rows are decided at once, and its workflow is told by the outbox. */
async function decideClustering(
  call: AnyCall,
  run: Run,
  { verdict, reason }: Word,
): Promise<RunStatus> {
  const [decision, decided] =
    verdict === 'approved'
      ? (['accept', 'accepted'] as const)
      : (['discard', 'discarded'] as const);
  return call.em.transactional(async (em) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
    const proposal = await em.findOne(ClusterProposal, { runId: run.id }, lock);
    if (!proposal) throw notWaiting(run, verdict);
    // A second click: nothing is left to do.
    if (proposal.status !== decided) {
      const { outboxMessageId } = await decideProposal(em, proposal.id, decision, reason);
      deliverAfterCommit(call, [outboxMessageId]);
    }
    const present = await em.findOneOrFail(Run, { id: run.id }, { refresh: true });
    return present.status;
  });
}
