import { setTimeout as delay } from 'node:timers/promises';
import { isAlive, type ProcessIdentity } from './identity.ts';

const pollMilliseconds = 50;
/** A killed process needs a moment to be gone, longer on a busy machine. */
const goneWithinMilliseconds = 10_000;

/**
 * Ends a process that may not be our child: asks with `signal`, kills after the grace, returns when it is gone.
 * Does nothing when it is gone already, so a reused pid is never touched.
 */
export async function endProcess(
  identity: ProcessIdentity,
  signal: NodeJS.Signals,
  graceMilliseconds: number,
): Promise<void> {
  sendSignal(identity, signal);
  if (await isGoneWithin(identity, graceMilliseconds)) return;
  sendSignal(identity, 'SIGKILL');
  if (await isGoneWithin(identity, goneWithinMilliseconds)) return;
  throw new Error(`Process ${identity.pid} does not end: ${identity.command}`);
}

function sendSignal(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    // It went between the look and the signal.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

async function isGoneWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false;
    await delay(pollMilliseconds);
  }
  return true;
}
