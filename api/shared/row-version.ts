import type { Request } from 'express';
import { AppError } from '#contracts/shared/app-error.ts';

/**
 * The version the caller read, from the body or from `If-Match` (`"3"`, `W/"3"`, `3`; `*` means any).
 *
 * @throws AppError `validation_failed` for an `If-Match` that is none of these
 */
export function expectedVersion(
  request: Request,
  body: { row_version?: number | undefined },
): number | undefined {
  if (body.row_version !== undefined) return body.row_version;
  const header = request.get('if-match');
  if (header === undefined || header === '*') return undefined;
  const found = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  if (found) return Number(found[1]);
  throw new AppError('validation_failed', {
    errors: { row_version: ['If-Match must be a row_version'] },
  });
}

/**
 * Refuses a change of a row that was changed since it was read; the answer holds the present row.
 *
 * @throws AppError `conflict`
 */
export function assertVersion(
  expected: number | undefined,
  present: { row_version: number },
): void {
  if (expected === undefined || expected === present.row_version) return;
  throw new AppError('conflict', {
    errors: { row_version: ['This was changed since it was read'] },
    extra: { data: present },
  });
}
