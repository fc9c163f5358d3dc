import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine } from './command-line/command-line.ts';
import { LaunchError, reportFailure } from './platform/launch-error.ts';
import { possibleOutsideDataFolders } from './platform/postgres/state-home.ts';
import { stopOrphanedPostgres } from './platform/postgres/stop-orphan.ts';
import { projectRoot } from './platform/project-root.ts';
import { layOut } from './platform/state/data-layout.ts';
import { lockLauncher } from './platform/state/launcher-lock.ts';
import { stopOrphans } from './platform/state/stop-orphans.ts';

/** Removes everything the launcher keeps; the next start begins with nothing. */
async function reset(): Promise<void> {
  const folder = resolve(projectRoot, process.env.DATA_DIR || '.data');
  const outside = possibleOutsideDataFolders(resolve(folder, 'postgres')).filter((path) =>
    existsSync(path),
  );
  if (!existsSync(folder) && outside.length === 0) {
    console.log(`There is nothing to remove: ${folder} does not exist.`);
    return;
  }
  if (folder !== resolve(projectRoot, '.data') && !existsSync(resolve(folder, 'secrets.json'))) {
    throw new LaunchError(`${folder} was not made by this project; it is left alone.`);
  }
  const layout = layOut(projectRoot, folder);
  const unlock = lockLauncher(layout.lockFile);
  await stopOrphans(layout.platformFile);
  for (const data of [layout.postgres, ...outside]) {
    if (existsSync(data)) await stopOrphanedPostgres(data);
  }
  unlock();
  for (const path of [...outside, folder]) {
    rmSync(path, { recursive: true, force: true });
    console.log(`Removed ${path}`);
  }
}

readCommandLine({
  command: 'npm run reset',
  summary: 'Stops what a killed start left behind and removes everything it keeps: the data, too.',
  options: {},
  optionTexts: {},
  variables: [['DATA_DIR', 'Folder of everything the launcher keeps']],
});
try {
  await reset();
} catch (error) {
  reportFailure(error);
}
