import type { ThrottleRate } from '#contracts/api/shared/throttle-rate.ts';
import type { ThrottleRates, ThrottleScope } from '#contracts/api/shared/throttle-scopes.ts';
import type { Counters } from './counters/counters.ts';

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
  /**
   * @param scope an unknown one counts as `default`
   * @param caller `user:<id>` or `address:<address>`
   * @param own the caller's own rate, instead of the scope's
   * @throws AppError `unavailable` when the counters cannot be reached: such a request could not work anyway
   */
  count(scope: string, caller: string, own?: ThrottleRate | null): Promise<ThrottleVerdict>;
}

/** Judges by windows that begin with a caller's first request. Refused requests count, too. */
export function createThrottle(counters: Counters, rates: ThrottleRates): Throttle {
  return {
    async count(scope, caller, own) {
      const known = Object.hasOwn(rates, scope) ? (scope as ThrottleScope) : 'default';
      const { limit, windowSeconds } = own ?? rates[known];
      // With the window in the key: a caller whose rate changes begins anew and not in a window of another length.
      const key = `throttle:${known}:${windowSeconds}:${caller}`;
      const { total, millisecondsLeft } = await counters.add(key, 1, windowSeconds);
      return {
        allowed: total <= limit,
        limit,
        remaining: Math.max(0, limit - total),
        resetAt: Math.ceil((Date.now() + millisecondsLeft) / 1000),
        retryAfterSeconds: Math.max(1, Math.ceil(millisecondsLeft / 1000)),
      };
    },
  };
}
