import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withFileLock } from '#scripts/temporal/folder-lock.ts';

const run = promisify(execFile);
const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
/** 30 MB of wheels on a slow line. */
const installMilliseconds = 240_000;

/** The program, or a sentence saying why there is none on this machine. */
export type Schemathesis = { command: string } | { missing: string };

/** A virtual environment a set of pinned packages: another pin is another folder, so nothing is ever mixed. */
function environmentFolder(cacheHome: string): string {
  const pins = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  return join(cacheHome, 'igny8', 'schemathesis', pins);
}

async function install(folder: string): Promise<void> {
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

/**
 * schemathesis at the versions of requirements.txt, installed once into the user's cache folder.
 *
 * @param cacheHome folder of the user's caches
 */
export async function obtainSchemathesis(cacheHome: string): Promise<Schemathesis> {
  const folder = environmentFolder(cacheHome);
  const command = join(folder, 'bin', 'schemathesis');
  const isThere = () => existsSync(join(folder, 'complete'));
  if (isThere()) return { command };
  const signal = AbortSignal.timeout(2 * installMilliseconds);
  try {
    await withFileLock(
      `${folder}.lock`,
      () => undefined,
      signal,
      async () => {
        if (!isThere()) await install(folder);
      },
    );
    return { command };
  } catch (error) {
    return {
      missing: `schemathesis needs Python 3.10 or newer with venv, and PyPI once: ${reasonOf(error)}`,
    };
  }
}
