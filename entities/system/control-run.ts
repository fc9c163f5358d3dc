import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import type { RunStatus } from '#domain/system/run-states.ts';
import { appendRunEvent } from './append-run-event.ts';
import { controlItems } from './control-items.ts';
import { endUnstartedRun } from './end-unstarted-run.ts';
import { enqueue } from './enqueue.ts';
import { Run } from './run.ts';

export type RunAction = 'pause' | 'resume' | 'cancel';

/** From which states an action is possible. */
const actions: Record<RunAction, { from: RunStatus[]; verb: string }> = {
  pause: { from: ['queued', 'running', 'paused', 'awaiting_approval'], verb: 'paused' },
  resume: { from: ['queued', 'running', 'paused', 'awaiting_approval'], verb: 'resumed' },
  cancel: { from: ['queued', 'running', 'paused', 'awaiting_approval'], verb: 'cancelled' },
};

/** The state that shows an action at once; a cancelled run keeps its own until its workflow has cleaned up. */
function stateAfter(run: Run, action: RunAction): RunStatus {
  if (action === 'pause') return 'paused';
  if (action === 'resume' && run.status === 'paused') {
    if (run.awaitingSince != null) return 'awaiting_approval';
    return run.startedAt ? 'running' : 'queued';
  }
  return run.status;
}

/**
 * Pauses, resumes or cancels a run and its living children: the row shows it at once, the outbox carries
 * it to the workflow. The step in flight is finished; a paid call is never cut off by a pause.
 *
 * @returns the state after, and the messages to deliver after the commit
 * @throws AppError `not_found`; `conflict` naming the state when the run has ended
 */
export async function controlRun(
  em: EntityManager,
  runId: string,
  action: RunAction,
): Promise<{ status: RunStatus; outboxMessageIds: string[] }> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  // Cancelling the parent cancels its children by itself; a pause is told to each. Children are locked
  // before their parent, as an ending child does it: the other way round both would wait for ever.
  const below = action === 'cancel' ? [] : await controlItems(em, runId, action);
  const run = await em.findOne(Run, { id: runId }, lock);
  if (!run) throw new AppError('not_found');
  const { from, verb } = actions[action];
  if (!from.includes(run.status)) throw conflict(`The run is ${run.status} and cannot be ${verb}.`);
  const outboxMessageIds = [...(await tell(em, run, action)), ...below];
  if (action === 'cancel' && (await endWaitingChild(em, run))) {
    return { status: 'cancelled', outboxMessageIds };
  }
  return { status: stateAfter(run, action), outboxMessageIds };
}

/**
 * A child whose turn in its batch has not come has no workflow that could be told: its row ends at once,
 * and the batch passes it over. One that was handed out may have a workflow that is being started at this moment,
 * and is told besides.
 */
async function endWaitingChild(em: EntityManager, run: Run): Promise<boolean> {
  return run.parentRunId ? endUnstartedRun(em, run.id, { status: 'cancelled' }) : false;
}

/** Changes the row; a message only where there is or may be a workflow: else its row says it when its turn comes. */
async function tell(em: EntityManager, run: Run, action: RunAction): Promise<string[]> {
  const to = stateAfter(run, action);
  if (run.status !== to) {
    await em.nativeUpdate(Run, { id: run.id }, { status: to });
    await appendRunEvent(em, run.accountId, run.id, 'stage', {
      stage: run.stage,
      percent: run.progress,
      message: action === 'pause' ? 'Paused' : 'Resumed',
    });
  }
  if (run.parentRunId && !run.handedOutAt && !run.startedAt) return [];
  const messageId = await enqueue(em, {
    accountId: run.accountId,
    workflowId: run.workflowId,
    ...(action === 'cancel'
      ? { kind: 'cancel', payload: {} }
      : { kind: 'signal', payload: { signal: action } }),
  });
  return [messageId];
}
