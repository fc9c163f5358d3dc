import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from '../launch-error.ts';
import type { SystemUser } from '../processes/child-spec.ts';
import { findPackageBinaries, type PostgresBinaries } from './package-binaries.ts';
import { makeStateHome } from './state-home.ts';
import { canRun } from './system-user.ts';

/** The package's programs, or a copy of them (60 MB, shared by all clones) where the user cannot reach those. */
export function placeBinaries(user: SystemUser | undefined): PostgresBinaries {
  const packaged = findPackageBinaries();
  if (runs(packaged.folder, user)) return packaged;
  if (!user || !runs(packaged.folder, undefined)) throw cannotRun(packaged.folder);
  const copy = join(makeStateHome(user), `postgres-${packaged.version}-${process.arch}`);
  if (!existsSync(copy)) copyReadable(packaged.folder, copy);
  if (!runs(copy, user)) throw cannotRun(copy);
  return { ...packaged, folder: copy };
}

/** Complete or not there at all, also when two launchers copy at once. */
function copyReadable(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    // A strict umask at install time left them readable for root alone.
    spawnSync('chmod', ['-R', 'a+rX', unfinished]);
    if (!existsSync(to)) renameSync(unfinished, to);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function runs(folder: string, user: SystemUser | undefined): boolean {
  return canRun(join(folder, 'bin', 'postgres'), ['--version'], user);
}

function cannotRun(folder: string): LaunchError {
  const answer = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const reason = answer.error?.message ?? answer.stderr.trim();
  return new LaunchError(
    `The embedded PostgreSQL does not run here: ${reason || folder}\nGive a database with DATABASE_URL.`,
  );
}
