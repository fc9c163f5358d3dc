import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import type { SystemUser } from '../processes/child-spec.ts';
import { canRun } from './system-user.ts';

/** Survives a restart of the machine, unlike /tmp; the second for systems whose /var/lib is read-only. */
const candidates = ['/var/lib/igny8', '/var/tmp/igny8'];

/**
 * A folder outside the project that the user may enter: only used by root, and only when the project lies where
 * nobody else can go (below /root, in a private temporary folder).
 */
export function makeStateHome(user: SystemUser): string {
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o755);
    } catch {
      // Read-only or not ours: the next candidate, and the error below if it was the last.
      continue;
    }
    if (canRun('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user)) return folder;
  }
  throw new LaunchError(
    `PostgreSQL runs as ${user.name}, who can enter neither this folder nor ${candidates.join(' nor ')}.\n` +
      'Clone the project to a folder everybody can enter, run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Where the database of a data folder lies in the state home; every data folder has its own. */
export function outsideDataFolder(stateHome: string, dataFolder: string): string {
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  return join(stateHome, `postgres-data-${name}`);
}

/** All places `reset` has to look at. */
export function possibleOutsideDataFolders(dataFolder: string): string[] {
  return candidates.map((stateHome) => outsideDataFolder(stateHome, dataFolder));
}
