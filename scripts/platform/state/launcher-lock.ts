import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { LaunchError } from '../launch-error.ts';
import { identify, isAlive, type ProcessIdentity } from '../processes/identity.ts';

/**
 * One launcher a data folder. The lock of a launcher that was killed is taken over.
 *
 * @returns gives the lock back
 * @throws LaunchError when another launcher holds it
 */
export function lockLauncher(file: string): () => void {
  const self = identify(process.pid);
  if (!self) throw new Error('This process cannot see itself');
  if (!tryWrite(file, self)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw new LaunchError(alreadyRunning(holder));
    rmSync(file, { force: true });
    if (!tryWrite(file, self)) throw new LaunchError('Another launcher has just started here.');
  }
  return () => rmSync(file, { force: true });
}

function tryWrite(file: string, self: ProcessIdentity): boolean {
  try {
    writeFileSync(file, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): ProcessIdentity | null {
  try {
    // Written by ourselves; a file cut short by a crash counts as nobody's.
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}

function alreadyRunning(holder: ProcessIdentity): string {
  return (
    `The platform already runs on this data folder (process ${holder.pid}: ${holder.command}).\n` +
    `Stop it with Ctrl-C in its terminal or with: kill ${holder.pid}`
  );
}
