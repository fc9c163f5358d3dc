import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { LaunchError } from '../platform/launch-error.ts';

/** Folder of the user's caches (XDG base directory specification). */
export function cacheHome(environment: NodeJS.ProcessEnv): string {
  const given = environment.XDG_CACHE_HOME;
  return given && isAbsolute(given) ? given : join(homedir(), '.cache');
}

/** Where a CLI of this version lies, or will. */
export function cachedCli(home: string, version: string): string {
  return join(home, 'igny8', 'temporal', version, 'temporal');
}

/** The version we build and download: the one temporal/tools names, so it stands in one place only. */
export function pinnedCliVersion(toolsFolder: string): string {
  const file = join(toolsFolder, 'go.mod');
  const match = /github\.com\/temporalio\/cli v(\S+)/.exec(readFileSync(file, 'utf8'));
  if (!match?.[1])
    throw new LaunchError(`${file} does not name a version of github.com/temporalio/cli`);
  return match[1];
}
