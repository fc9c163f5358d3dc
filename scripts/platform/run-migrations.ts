import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { lastLines, openLog } from './processes/log-file.ts';
import { projectRoot } from './project-root.ts';

const shownLogLines = 15;

/**
 * Brings the database up to date in a process of its own, so that the launcher stays small.
 *
 * @param environment with the three DATABASE_ variables
 * @returns the log file; its last line says how many were applied
 * @throws LaunchError with the end of the log
 */
export async function runMigrations(
  environment: Readonly<Record<string, string | undefined>>,
  logFolder: string,
): Promise<string> {
  const logFile = join(logFolder, 'migrate.log');
  const log = openLog(logFile);
  const child = spawn(process.execPath, ['scripts/platform/migrate-database.ts'], {
    cwd: projectRoot,
    env: environment,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code === 0) return logFile;
  throw new LaunchError(
    `The database could not be migrated:\n${lastLines(logFile, shownLogLines)}\nLog: ${logFile}`,
  );
}
