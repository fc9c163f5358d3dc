import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { ThrottleRates, ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';

export interface ThrottleVerdict {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** When the window ends, unix seconds. */
  resetAt: number;
  retryAfterSeconds: number;
}

/** Counts a request of a caller in a scope. */
export interface Throttle {
  count(scope: ThrottleScope, caller: string): Promise<ThrottleVerdict>;
}

function verdict(allowed: boolean, limit: number, result: RateLimiterRes): ThrottleVerdict {
  const retryAfterSeconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
  return {
    allowed,
    limit,
    remaining: Math.max(0, result.remainingPoints),
    resetAt: Math.ceil((Date.now() + result.msBeforeNext) / 1000),
    retryAfterSeconds,
  };
}

/** Counts in the memory of this process. */
export function createMemoryThrottle(rates: ThrottleRates): Throttle {
  const limiters = new Map<ThrottleScope, RateLimiterMemory>();
  const limiterOf = (scope: ThrottleScope) => {
    const known = limiters.get(scope);
    if (known) return known;
    const { limit, windowSeconds } = rates[scope];
    const limiter = new RateLimiterMemory({
      points: limit,
      duration: windowSeconds,
      keyPrefix: scope,
    });
    limiters.set(scope, limiter);
    return limiter;
  };
  return {
    async count(scope, caller) {
      const { limit } = rates[scope];
      try {
        return verdict(true, limit, await limiterOf(scope).consume(caller));
      } catch (error) {
        // The library rejects with its result when the limit is reached, with an Error when it is broken.
        if (error instanceof RateLimiterRes) return verdict(false, limit, error);
        throw error;
      }
    },
  };
}
