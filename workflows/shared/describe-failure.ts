import {
  ActivityFailure,
  ApplicationFailure,
  ChildWorkflowFailure,
  isCancellation,
  rootCause,
  TimeoutFailure,
} from '@temporalio/workflow';
import { canRetryHelp } from '#domain/system/failure-categories.ts';

/** How a run ended that did not complete. */
export interface FailedRun {
  status: 'failed' | 'cancelled';
  error: { category: string; stage: string; message: string; retryable: boolean };
}

/** Puts an error into the words of the Run row: category by the failure's type, the message for people. */
export function describeFailure(error: unknown, stage: string): FailedRun {
  if (isCancellation(error)) {
    const message = 'Cancelled by request; what was written is kept.';
    return {
      status: 'cancelled',
      error: { category: 'cancelled', stage, message, retryable: true },
    };
  }
  const cause = innermost(error);
  if (cause instanceof TimeoutFailure) {
    const message = 'It could not be done within the time allowed; everything so far is kept.';
    return { status: 'failed', error: { category: 'timeout', stage, message, retryable: true } };
  }
  const category = cause instanceof ApplicationFailure ? (cause.type ?? 'internal') : 'internal';
  const message = rootCause(error) ?? 'Unknown failure';
  return {
    status: 'failed',
    error: { category, stage, message, retryable: canRetryHelp(category) },
  };
}

/** The failure that says what happened: activities and children wrap it. */
function innermost(error: unknown): unknown {
  let current = error;
  while (
    (current instanceof ActivityFailure || current instanceof ChildWorkflowFailure) &&
    current.cause !== undefined
  ) {
    current = current.cause;
  }
  return current;
}
