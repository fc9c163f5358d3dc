import { RetryState } from '@temporalio/common';
import {
  ActivityFailure,
  CancellationScope,
  CancelledFailure,
  patched,
} from '@temporalio/workflow';

/**
 * What ended a run, as a cancellation where it is one: an attempt that was under way when the run was cancelled
 * and then failed, because its worker died or its vendor did not answer, is not tried again, and its failure arrives
 * where the cancellation would. Runs of before ended as failed then.
 */
export function asCancelled(error: unknown): unknown {
  const isLastAttempt =
    error instanceof ActivityFailure && error.retryState === RetryState.CANCEL_REQUESTED;
  const isCancelled = isLastAttempt && CancellationScope.current().consideredCancelled;
  if (!isCancelled || !patched('failed-after-cancel')) return error;
  return new CancelledFailure('Cancelled by request');
}
