import { RetryState } from '@temporalio/common';
import {
  ActivityFailure,
  ApplicationFailure,
  CancellationScope,
  CancelledFailure,
  patched,
} from '@temporalio/workflow';
import { runCancelledType } from '#contracts/activities/shared.ts';

/** What ended a run, as a cancellation where it is one. */
export function asCancelled(error: unknown): unknown {
  return isLastAttempt(error) || isOfCancelledRun(error)
    ? new CancelledFailure('Cancelled by request')
    : error;
}

/**
 * An attempt that was under way when the run was cancelled and then failed, because its worker died or its vendor
 * did not answer, is not tried again, and its failure arrives where the cancellation would. Runs of before ended as
 * failed then.
 */
function isLastAttempt(error: unknown): boolean {
  const isAfterCancel =
    error instanceof ActivityFailure && error.retryState === RetryState.CANCEL_REQUESTED;
  return (
    isAfterCancel &&
    CancellationScope.current().consideredCancelled &&
    patched('failed-after-cancel')
  );
}

/**
 * A child that was cancelled while it was being started has no workflow that could be told: its first step is. The
 * failure of a local activity comes without an ActivityFailure around it.
 */
function isOfCancelledRun(error: unknown): boolean {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  return cause instanceof ApplicationFailure && cause.type === runCancelledType;
}
