import {
  type Client,
  isGrpcServiceError,
  NamespaceNotFoundError,
  ServiceError,
  TerminatedFailure,
  TimeoutFailure,
  type WorkflowExecutionDescription,
  WorkflowFailedError,
  WorkflowNotFoundError,
} from '@temporalio/client';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { RunError } from '#contracts/activities/system.ts';
import { canRetryHelp } from '#domain/system/failure-categories.ts';
import type { SeenWorkflow } from '#domain/system/judge-run.ts';
import type { Started } from './living-runs.ts';

/** Clocks of database and Temporal may differ by so much. */
const clockToleranceMilliseconds = 60_000;

const closedStatuses = new Set(['COMPLETED', 'FAILED', 'CANCELLED', 'TERMINATED', 'TIMED_OUT']);

/**
 * What Temporal says of the workflow of a run.
 *
 * @throws ServiceError when Temporal does not answer, which says nothing of the workflow
 */
export async function seeWorkflow(observer: Client, run: Started): Promise<SeenWorkflow> {
  try {
    const there = await observer.workflow.getHandle(run.workflowId).describe();
    if (!closedStatuses.has(there.status.name)) return 'running';
    return isForeign(there, run) ? 'foreign' : 'closed';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'unknown';
    throw error;
  }
}

/**
 * Whether a closed workflow is another run's, which had the same id before. One with the id under which
 * Temporal took the run's start is its own; of any other, and of parts, whose start nobody noted, the clocks of two
 * machines decide, with some tolerance.
 */
function isForeign(
  { runId, raw, startTime }: WorkflowExecutionDescription,
  { temporalRunId, createdAt }: Started,
): boolean {
  // A workflow that was continued as a new one has another id than its first execution.
  const ids: unknown[] = [runId, raw.workflowExecutionInfo?.firstRunId];
  if (temporalRunId !== null && ids.includes(temporalRunId)) return false;
  return startTime.getTime() < createdAt - clockToleranceMilliseconds;
}

/** Whether an error says that Temporal does not serve this namespace now, and nothing of a single workflow. */
export function isServerAway(error: unknown): boolean {
  return (
    error instanceof ServiceError ||
    error instanceof NamespaceNotFoundError ||
    isGrpcServiceError(error)
  );
}

/** How a closed workflow has ended. */
export type WorkflowEnd =
  | { status: 'completed'; result: Record<string, unknown> }
  | { status: 'failed' | 'timed_out'; error: RunError }
  | { status: 'cancelled' };

/**
 * How a closed workflow has ended, in the words of a run.
 *
 * @param stage that the run was in
 */
export async function endOfWorkflow(
  client: Client,
  workflowId: string,
  stage: string,
): Promise<WorkflowEnd> {
  try {
    const result: unknown = await client.workflow.getHandle(workflowId).result();
    return { status: 'completed', result: isRecord(result) ? result : {} };
  } catch (error) {
    if (error instanceof WorkflowFailedError) return endOfFailure(error.cause, stage);
    throw error;
  }
}

function endOfFailure(cause: unknown, stage: string): WorkflowEnd {
  if (cause instanceof CancelledFailure) return { status: 'cancelled' };
  if (cause instanceof TerminatedFailure) {
    const message = 'An operator stopped it; what was written is kept. Start it again if you like.';
    return { status: 'failed', error: { category: 'terminated', stage, message, retryable: true } };
  }
  if (cause instanceof TimeoutFailure) {
    const message = 'It could not be done within the time allowed; everything so far is kept.';
    return { status: 'timed_out', error: { category: 'timeout', stage, message, retryable: true } };
  }
  const inner = innermost(cause);
  const category = inner instanceof ApplicationFailure ? (inner.type ?? 'internal') : 'internal';
  const message = inner instanceof Error && inner.message ? inner.message : 'Unknown failure';
  const retryable = canRetryHelp(category);
  return { status: 'failed', error: { category, stage, message, retryable } };
}

/** The failure that says what happened: activities and children wrap it. */
function innermost(error: unknown): unknown {
  let current = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  return current;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
