import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Example, Language } from './read-guide.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wordPressHttp = fileURLToPath(new URL('wordpress-http.php', import.meta.url));

/** An example that waits for its throttle takes seconds; nothing takes so many. */
const limitMilliseconds = 20_000;

interface Runner {
  command: string;
  /** Arguments before the file of the example. */
  args: string[];
  fileName: string;
  /** A command that succeeds where the example can run. */
  probe: string[];
  missing: string;
}

const runners: Record<Language, Runner> = {
  curl: {
    command: 'sh',
    args: ['-eu'],
    fileName: 'example.sh',
    probe: ['curl', '--version'],
    missing: 'curl is not installed',
  },
  TypeScript: {
    command: process.execPath,
    args: [],
    fileName: 'example.ts',
    probe: [process.execPath, '--version'],
    missing: 'there is no Node',
  },
  Python: {
    command: 'python3',
    args: [],
    fileName: 'example.py',
    probe: ['python3', '--version'],
    missing: 'python3 is not installed',
  },
  PHP: {
    command: 'php',
    args: ['-d', `auto_prepend_file=${wordPressHttp}`],
    fileName: 'example.php',
    probe: ['php', '-r', 'exit(extension_loaded("curl") ? 0 : 1);'],
    missing: 'php with its curl extension is not installed',
  },
};

/** Why examples of the language cannot run on this machine; null when they can. */
export function whyNot(language: Language): string | null {
  const { probe, missing } = runners[language];
  const [command = '', ...args] = probe;
  return spawnSync(command, args, { timeout: limitMilliseconds }).status === 0 ? null : missing;
}

/**
 * Runs an example as a reader would: a file of its own, with the variables the guides name.
 *
 * @returns what it printed
 * @throws with what it said on its error output when it fails
 */
export async function runExample(
  { language, code }: Example,
  variables: Record<string, string>,
): Promise<string> {
  const { command, args, fileName } = runners[language];
  return inFolder(async (folder) => {
    const file = join(folder, fileName);
    await writeFile(file, code);
    const { stdout } = await promisify(execFile)(command, [...args, file], {
      cwd: root,
      timeout: limitMilliseconds,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...variables },
    });
    return stdout;
  });
}

/** What the compiler says of examples in TypeScript under the project's own settings; nothing when they compile. */
export function compile(examples: readonly Example[]): Promise<string> {
  return inFolder(async (folder) => {
    for (const [index, { code }] of examples.entries()) {
      await writeFile(join(folder, `example-${index}.ts`), code);
    }
    const settings = { extends: '../../tsconfig.json', include: ['.'], exclude: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const compiler = join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
    const { status, output } = spawnSync(process.execPath, [compiler, '-p', folder], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : output.join('\n');
  });
}

/** A folder for a while, below the project, so that `#client/` means the project's. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const data = join(root, '.data');
  await mkdir(data, { recursive: true });
  const folder = await mkdtemp(join(data, 'docs-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
