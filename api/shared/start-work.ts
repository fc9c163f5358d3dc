import type { AcceptedRun } from '#contracts/api/shared/accepted.ts';
import type { RunStarter, StartedRun } from '#entities/system/start-run.ts';
import type { Call } from './route-record.ts';

type AnyCall = Pick<
  Call<unknown, unknown, unknown, unknown>,
  'user' | 'requestId' | 'dependencies' | 'afterCommit'
>;

/** Who starts a run, for its row and the memo of its workflow. */
export function starterOf({ user, requestId }: AnyCall): RunStarter {
  return { accountId: user.accountId, userId: user.id, kind: 'user', requestId };
}

/** Has messages of the running transaction delivered once it is committed. */
export function deliverAfterCommit(call: AnyCall, outboxMessageIds: string[]): void {
  call.afterCommit((em) => call.dependencies.deliverNow(em, outboxMessageIds));
}

/**
 * The answer to a start. Once its rows are committed the workflow is started at once; if that fails, the
 * relay starts it: the caller sees no difference.
 */
export function accepted(call: AnyCall, started: StartedRun): AcceptedRun {
  const { runId, workflowId, outboxMessageId } = started;
  if (outboxMessageId) deliverAfterCommit(call, [outboxMessageId]);
  return { run_id: runId, workflow_id: workflowId, task_id: runId };
}
