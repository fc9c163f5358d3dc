import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { conflict } from '#contracts/shared/app-error.ts';
import { appendRunEvent } from '#entities/system/append-run-event.ts';
import { enqueue } from '#entities/system/enqueue.ts';
import { Run } from '#entities/system/run.ts';
import { ClusterProposal } from './cluster-proposal.ts';

export type ProposalDecision = 'accept' | 'discard';

const decisions = {
  accept: { status: 'accepted', signal: 'approve', message: 'Accepted' },
  discard: { status: 'discarded', signal: 'reject', message: 'Discarded' },
} as const;

/**
 * Writes down a person's word on a proposal and tells the workflow that waits for it, by the outbox.
 *
 * @param reason why, for the timeline of the run
 * @returns the message to deliver after the commit
 * @throws AppError `conflict` naming the state when it does not wait for a word
 */
export async function decideProposal(
  em: EntityManager,
  proposalId: string,
  decision: ProposalDecision,
  reason?: string,
): Promise<{ proposal: ClusterProposal; outboxMessageId: string }> {
  const { status, signal, message } = decisions[decision];
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  // The proposal before its run: the order in which the steps of the run lock them.
  const proposal = await em.findOneOrFail(ClusterProposal, { id: proposalId }, lock);
  const run = await em.findOneOrFail(Run, { id: proposal.runId }, lock);
  if (proposal.status !== 'proposed') {
    throw conflict(`The proposal is ${proposal.status} and cannot be ${status}.`);
  }
  await em.nativeUpdate(ClusterProposal, { id: proposalId }, { status });
  // A paused one stays paused.
  const after = run.status === 'awaiting_approval' ? 'running' : run.status;
  await em.nativeUpdate(Run, { id: run.id }, { status: after, awaitingSince: null });
  await appendRunEvent(em, run.accountId, run.id, 'stage', {
    stage: run.stage,
    percent: run.progress,
    message: reason === undefined ? message : `${message}: ${reason}`,
  });
  const outboxMessageId = await enqueue(em, {
    accountId: run.accountId,
    workflowId: run.workflowId,
    kind: 'signal',
    payload: { signal },
  });
  return { proposal: await em.refreshOrFail(proposal), outboxMessageId };
}
