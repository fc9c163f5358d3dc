import {
  type Client,
  isGrpcServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { AppError, conflict } from '#contracts/shared/app-error.ts';
import { errorCodes } from '#contracts/shared/error-codes.ts';
import type { ReviewAnswer, ReviewWord, SentWord } from '#contracts/workflows/progress.ts';
import { workflowMessages } from '#contracts/workflows/progress.ts';
import { withDeadline } from './client.ts';

/** Whoever clicks waits no longer than this for workers that are away. */
const deadlineMilliseconds = 10_000;

/**
 * Sends a word as an update and waits until it is written down.
 *
 * @returns the state of the run after; null when no such workflow runs
 * @throws AppError `conflict` with the workflow's own reason; `unavailable` when it was not heard: sent again it is
 * @throws WorkflowUpdateRPCTimeoutOrCancelledError, with a gRPC cause, when nobody answers in time; the word may
 *   still be heard then, and sending it again does no harm
 */
export async function sendWord(
  client: Client,
  { workflowId, verdict, word, updateId }: SentWord,
  withinMilliseconds = deadlineMilliseconds,
): Promise<ReviewAnswer | null> {
  const name = verdict === 'approved' ? workflowMessages.approve : workflowMessages.reject;
  try {
    const handle = client.workflow.getHandle(workflowId);
    return await withDeadline(
      client,
      () => handle.executeUpdate<ReviewAnswer, [ReviewWord]>(name, { args: [word], updateId }),
      withinMilliseconds,
    );
  } catch (error) {
    if (isGone(error)) return null;
    if (isLost(error)) throw new AppError('unavailable', { cause: error });
    throw error instanceof WorkflowUpdateFailedError ? refusalOf(error) : error;
  }
}

/** gRPC status of an update whose workflow is unknown or has ended. */
const grpcNotFound = 5;

/**
 * gRPC statuses of an update that was not heard: the server is busy, the task that brought the update has failed with
 * its worker, or the workflow moved on meanwhile.
 */
const grpcNotHeard = new Set([8, 9, 10]);

function isLost(error: unknown): boolean {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  return isGrpcServiceError(cause) && grpcNotHeard.has(cause.code);
}

function isGone(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  return isGrpcServiceError(error) && error.code === grpcNotFound;
}

/** What the workflow's validator or the step that writes the word down has said, in its own words. */
function refusalOf(error: WorkflowUpdateFailedError): AppError {
  let cause: unknown = error.cause;
  while (cause instanceof ActivityFailure) cause = cause.cause;
  if (!(cause instanceof ApplicationFailure)) return new AppError('internal', { cause: error });
  if (cause.type === 'not_found') return new AppError('not_found', { cause: error });
  if (cause.type !== 'conflict' && cause.type !== 'unprocessable') {
    return new AppError('internal', { cause: error });
  }
  return conflict(withoutTitle(cause.message, errorCodes[cause.type].message));
}

/** An activity's failure begins with the name of its kind, which the answer says already. */
function withoutTitle(message: string, title: string): string {
  const prefix = `${title}: `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
