import { NotFoundError } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import { AppError } from '#contracts/shared/app-error.ts';
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
    return failure(error.message, error.kind, error.retryable, delay);
  }
  if (error instanceof StorageError) {
    // A full or absent disk is an operator's to heal, and worth waiting for; a wrong key never heals.
    return failure(error.message, error.kind, error.kind !== 'invalid_input', undefined);
  }
  return error;
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
