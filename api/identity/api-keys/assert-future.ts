import { unprocessable } from '#contracts/shared/app-error.ts';

/** @throws AppError `unprocessable` for an end that has passed */
export function assertFuture(expiresAt: Date | null | undefined): void {
  if (expiresAt && expiresAt <= new Date()) {
    throw unprocessable('expires_at', 'Must be in the future');
  }
}
