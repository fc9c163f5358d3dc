import { setTimeout as wait } from 'node:timers/promises';

/** Together about half a minute: a database that restarts is back by then. */
const pausesMilliseconds = [200, 500, 1000, 2000, 4000, 8000, 15_000];

/**
 * Keeps trying to store what was just paid for: giving up means paying for it again.
 *
 * @throws the last error when the store stays away
 */
export async function persistently<Result>(store: () => Promise<Result>): Promise<Result> {
  for (const pause of pausesMilliseconds) {
    try {
      return await store();
    } catch {
      await wait(pause);
    }
  }
  return store();
}
