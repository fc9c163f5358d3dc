import type { Request, Response } from 'express';
import type { ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { SignedInUser } from './authentication.ts';
import type { ApiDependencies } from './dependencies.ts';

function mayPassAlways(user: SignedInUser | undefined): boolean {
  return user !== undefined && (user.role === 'developer' || user.isSystemAccount);
}

/**
 * Counts a request for its user, or its address before login, and writes the throttle's headers.
 *
 * @returns the refusal when there were too many; the caller decides what is refused first
 */
export async function throttleRequest(
  scope: ThrottleScope,
  exchange: { request: Request; response: Response; dependencies: ApiDependencies },
  user?: SignedInUser,
): Promise<AppError | undefined> {
  const { request, response, dependencies } = exchange;
  const caller = user ? `user:${user.id}` : `address:${request.ip ?? 'unknown'}`;
  const verdict = await dependencies.throttle.count(scope, caller);
  response.set({
    'X-Throttle-Limit': String(verdict.limit),
    'X-Throttle-Remaining': String(verdict.remaining),
    'X-Throttle-Reset': String(verdict.resetAt),
  });
  if (verdict.allowed || mayPassAlways(user) || dependencies.settings.isThrottlingOff) {
    return undefined;
  }
  return new AppError('rate_limited', {
    headers: { 'Retry-After': String(verdict.retryAfterSeconds) },
  });
}
