import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withFileLock } from '#scripts/temporal/folder-lock.ts';
import { MissingTool } from './missing-tool.ts';

const run = promisify(execFile);
/** 50 MB of wheels on a slow line. */
const installMilliseconds = 240_000;

/**
 * Python with the packages of a requirements file, installed once into the user's cache folder. Other pins
 * are another folder, so nothing is ever mixed.
 *
 * @param cacheHome folder of the user's caches
 * @param name of the folder, for people who look into their caches
 * @param requirements path of a file with a pin for every package
 * @returns path of its python
 * @throws MissingTool when Python or a package cannot be had here
 */
export async function obtainPython(
  cacheHome: string,
  name: string,
  requirements: string,
): Promise<string> {
  const pins = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = join(cacheHome, 'igny8', name, pins);
  const python = join(folder, 'bin', 'python');
  const isThere = () => existsSync(join(folder, 'complete'));
  if (isThere()) return python;
  const signal = AbortSignal.timeout(2 * installMilliseconds);
  try {
    await withFileLock(
      `${folder}.lock`,
      () => undefined,
      signal,
      async () => {
        if (!isThere()) await install(folder, requirements);
      },
    );
  } catch (error) {
    throw new MissingTool(
      `${name} needs Python 3.11 or newer with venv, and PyPI once: ${reasonOf(error)}`,
    );
  }
  return python;
}

async function install(folder: string, requirements: string): Promise<void> {
  const options = { timeout: installMilliseconds };
  rmSync(folder, { recursive: true, force: true });
  await run('python3', ['-m', 'venv', folder], options);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  await run(join(folder, 'bin', 'python'), [...pip, '--requirement', requirements], options);
  writeFileSync(join(folder, 'complete'), '');
}

/** The last line a failed program printed says most; its command line says nothing to the reader. */
function reasonOf(error: unknown): string {
  const output: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined;
  const last = typeof output === 'string' ? output.trim().split('\n').at(-1) : undefined;
  return last || (error instanceof Error ? error.message : String(error));
}
