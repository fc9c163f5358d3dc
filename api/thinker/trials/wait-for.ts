import { setTimeout as wait } from 'node:timers/promises';

/** As long as a caller waits for a short workflow (spec/api.md). */
const longestWaitMilliseconds = 30_000;

/** A look is one row by its key; a trial takes hundreds of milliseconds at least. */
const lookEveryMilliseconds = 200;

/**
 * Looks until there is something, at most half a minute; less when the process closes.
 *
 * @returns null when there was nothing in time
 */
export async function waitFor<Found>(
  look: () => Promise<Found | null>,
  signal: AbortSignal,
): Promise<Found | null> {
  const until = Date.now() + longestWaitMilliseconds;
  for (;;) {
    const found = await look();
    if (found !== null || signal.aborted || Date.now() >= until) return found;
    await wait(lookEveryMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}
