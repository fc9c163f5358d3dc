import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../processes/end-process.ts';
import { identify } from '../processes/identity.ts';

/** A fast shutdown writes a checkpoint; seconds, unless the disk is very slow. */
const graceMilliseconds = 30_000;

/**
 * Stops a server that still runs on the data folder without a launcher, and removes a pid file that names a process
 * which is not that server: PostgreSQL itself refuses to start when a stranger has the old pid.
 *
 * @returns whether a server was stopped
 */
export async function stopOrphanedPostgres(data: string): Promise<boolean> {
  const pidFile = join(data, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === null) return false;
  const holder = identify(pid);
  const isServer = holder?.command.includes('postgres') && holder.command.includes(data);
  if (!holder || !isServer) {
    rmSync(pidFile, { force: true });
    return false;
  }
  await endProcess(holder, 'SIGINT', graceMilliseconds);
  rmSync(pidFile, { force: true });
  return true;
}

function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
