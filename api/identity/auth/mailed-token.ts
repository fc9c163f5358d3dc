import { accountOfToken } from '#api/shared/tokens.ts';
import { AppError } from '#contracts/shared/app-error.ts';

/** A token out of an e-mail that does not count: unknown, used, expired. */
export function tokenRefused(): AppError {
  return new AppError('validation_failed', { errors: { token: ['Invalid or expired token'] } });
}

/**
 * The account that a token out of an e-mail names.
 *
 * @throws AppError `validation_failed` when it is no such token
 */
export function accountOfMailedToken(token: string): string {
  const accountId = accountOfToken(token);
  if (accountId === null) throw tokenRefused();
  return accountId;
}
