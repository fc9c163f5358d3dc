import type { Request, Response } from 'express';
import { parseThrottleRate } from '#contracts/api/shared/throttle-rate.ts';
import type { ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { callerAddress } from './caller-address.ts';
import type { ApiDependencies } from './dependencies.ts';
import type { SignedInUser } from './signed-in-user.ts';
import { tallied } from './tracking/query-tally.ts';

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
  const caller = user ? `user:${user.id}` : `address:${callerAddress(request.ip)}`;
  // A rate that does not read as one is a mistake of whoever set it; the scope's own counts.
  const own = parseThrottleRate(user?.throttleRates[scope]);
  const { throttle, requestScopes, metrics, settings } = dependencies;
  const verdict = await tallied(requestScopes, () => throttle.count(scope, caller, own));
  response.set({
    'X-Throttle-Limit': String(verdict.limit),
    'X-Throttle-Remaining': String(verdict.remaining),
    'X-Throttle-Reset': String(verdict.resetAt),
  });
  if (verdict.allowed || mayPassAlways(user) || settings.isThrottlingOff) return undefined;
  metrics.countThrottled(scope);
  return new AppError('rate_limited', {
    headers: { 'Retry-After': String(verdict.retryAfterSeconds) },
  });
}
