import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The holder touches its lock this often; a lock left untouched six times as long has no holder any more. */
const touchMilliseconds = 5_000;
const staleMilliseconds = 30_000;
const pollMilliseconds = 200;

/**
 * Runs `work` while holding a lock file. Works across containers that share the folder, where a pid says nothing.
 *
 * @param onWait called once when somebody else holds it
 */
export async function withFileLock<Result>(
  file: string,
  onWait: () => void,
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  mkdirSync(dirname(file), { recursive: true });
  let isWaiting = false;
  while (!tryTake(file)) {
    if (!isWaiting) onWait();
    isWaiting = true;
    await delay(pollMilliseconds, undefined, { signal });
  }
  const timer = setInterval(() => utimesSync(file, new Date(), new Date()), touchMilliseconds);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    rmSync(file, { force: true });
  }
}

function tryTake(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - touched > staleMilliseconds) rmSync(file, { force: true });
  return false;
}
