import { DriverException, NotFoundError } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import { ZodError } from 'zod';
import { runCancelledType } from '#contracts/activities/shared.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { UnknownOperation } from '#domain/billing/operations.ts';
import { ImpossibleTransition } from '#domain/shared/transitions.ts';
import { RunCancelled } from '#entities/system/refuse-ended-run.ts';
import { whatToDo } from '#providers/cms/cms-advice.ts';
import { CmsError } from '#providers/cms/cms-error.ts';
import { ProviderError } from '#providers/shared/provider-error.ts';
import { StorageError } from '#providers/storage/storage-error.ts';

/** No vendor's Retry-After may hold work back longer than this. */
const longestRetryDelayMilliseconds = 15 * 60 * 1000;

/**
 * Turns what our own code throws into Temporal's failures: faults that cannot heal are non-retryable and
 * named, a vendor's Retry-After becomes the next retry. Everything else is left as it is and retried.
 */
export function translateFailure(error: unknown): unknown {
  if (error instanceof RunCancelled) {
    return ApplicationFailure.nonRetryable('The run has been cancelled.', runCancelledType);
  }
  if (error instanceof AppError) {
    const reasons = Object.values(error.errors ?? {}).flat();
    return ApplicationFailure.nonRetryable([error.message, ...reasons].join(': '), error.code);
  }
  if (error instanceof NotFoundError) {
    // Somebody removed it while the work was waiting; it does not come back by itself.
    const message = 'What this step works on is not there any more.';
    return ApplicationFailure.nonRetryable(message, 'not_found');
  }
  if (error instanceof ProviderError) {
    return failure(error.message, error.kind, error.retryable, error.retryAfterMs);
  }
  if (error instanceof CmsError) {
    const delay =
      error.retryAfterSeconds === undefined ? undefined : error.retryAfterSeconds * 1000;
    return failure(whatToDo(error), error.kind, error.retryable, delay);
  }
  if (error instanceof StorageError) {
    // A full or absent disk is an operator's to heal, and worth waiting for; a wrong key never heals.
    return failure(error.message, error.kind, error.kind !== 'invalid_input', undefined);
  }
  if (error instanceof ImpossibleTransition) {
    return ApplicationFailure.nonRetryable(error.message, 'conflict');
  }
  const mistake = ourMistake(error);
  if (mistake === null) return error;
  return ApplicationFailure.nonRetryable(`The platform made a mistake: ${mistake}`, 'internal');
}

/** PostgreSQL's classes for values that do not fit: data (22), a check (23514), the protocol (08P01). */
const unfitValue = /^(?:22|23514|08P01)/;

/** Longest explanation of a mistake that is shown; an error of a schema can list every field. */
const shownMistakeCharacters = 300;

/**
 * In words, what trying again for a day cannot heal: wrong values and wrong code. Null for all else. What
 * the database says is left out, for it repeats the statement with the customer's texts in it.
 */
function ourMistake(error: unknown): string | null {
  if (error instanceof DriverException) {
    const code = error.code ?? '';
    return unfitValue.test(code) ? `a value does not fit the database (${code}).` : null;
  }
  if (!(error instanceof Error)) return null;
  const isOurs = [ZodError, RangeError, TypeError, UnknownOperation].some(
    (kind) => error instanceof kind,
  );
  return isOurs ? error.message.slice(0, shownMistakeCharacters) : null;
}

function failure(
  message: string,
  type: string,
  retryable: boolean,
  retryDelayMilliseconds: number | undefined,
): ApplicationFailure {
  const delay =
    retryDelayMilliseconds === undefined
      ? {}
      : { nextRetryDelay: Math.min(retryDelayMilliseconds, longestRetryDelayMilliseconds) };
  return ApplicationFailure.create({ message, type, nonRetryable: !retryable, ...delay });
}
