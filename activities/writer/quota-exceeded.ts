import { ApplicationFailure } from '@temporalio/common';

const type = 'storage_quota_exceeded';

/** Final for this picture: room comes from somebody who deletes others. */
export function quotaExceeded(): ApplicationFailure {
  return ApplicationFailure.nonRetryable('Storage quota exceeded', type);
}

export function isQuotaExceeded(error: unknown): boolean {
  return error instanceof ApplicationFailure && error.type === type;
}
