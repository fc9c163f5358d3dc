import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 25;

/**
 * Asks until the answer is yes.
 *
 * @param what is waited for, for the message
 * @throws when the time is up
 */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  withinSeconds = 60,
): Promise<void> {
  const deadline = Date.now() + withinSeconds * 1_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinSeconds} s: ${what}`);
    await wait(pollMilliseconds);
  }
}
