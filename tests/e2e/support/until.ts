import { setTimeout as wait } from 'node:timers/promises';

const pollMilliseconds = 25;

/**
 * Asks until the answer is yes.
 *
 * @param what is waited for, for the message
 * @throws after 60 seconds
 */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within a minute: ${what}`);
    await wait(pollMilliseconds);
  }
}
