import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { isEnded, type RunStatus } from '#domain/system/run-states.ts';
import { appendRunEvent } from './append-run-event.ts';
import { enqueue } from './enqueue.ts';
import { Run } from './run.ts';

export type RunAction = 'pause' | 'resume' | 'cancel';

/** From which states an action is possible, and the state that shows it at once. */
const actions: Record<RunAction, { from: RunStatus[]; to?: RunStatus; verb: string }> = {
  pause: { from: ['queued', 'running', 'paused'], to: 'paused', verb: 'paused' },
  resume: { from: ['queued', 'running', 'paused'], to: 'running', verb: 'resumed' },
  cancel: { from: ['queued', 'running', 'paused', 'awaiting_approval'], verb: 'cancelled' },
};

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
  const run = await em.findOne(
    Run,
    { id: runId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (!run) throw new AppError('not_found');
  const { from, to, verb } = actions[action];
  if (!from.includes(run.status)) throw conflict(`The run is ${run.status} and cannot be ${verb}.`);
  const children = await em.find(
    Run,
    { parentRunId: runId, endedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
  );
  // Cancelling the parent cancels its children by itself; a pause is told to each.
  const targets =
    action === 'cancel' ? [run] : [run, ...children.filter((child) => !isEnded(child.status))];
  const outboxMessageIds: string[] = [];
  for (const target of targets) {
    outboxMessageIds.push(await tell(em, target, action, to));
  }
  return { status: to ?? run.status, outboxMessageIds };
}

async function tell(
  em: EntityManager,
  run: Run,
  action: RunAction,
  to: RunStatus | undefined,
): Promise<string> {
  if (to && run.status !== to) {
    await em.nativeUpdate(Run, { id: run.id }, { status: to });
    await appendRunEvent(em, run.accountId, run.id, 'stage', {
      stage: run.stage,
      percent: run.progress,
      message: action === 'pause' ? 'Paused' : 'Resumed',
    });
  }
  return enqueue(em, {
    accountId: run.accountId,
    workflowId: run.workflowId,
    ...(action === 'cancel'
      ? { kind: 'cancel', payload: {} }
      : { kind: 'signal', payload: { signal: action } }),
  });
}
