import { spawn, spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { serverVersionOf } from './cli-version.ts';

const shownOutputCharacters = 1_500;

/** Whether a Go toolchain is there; an older one fetches the one go.mod asks for by itself. */
export function hasGo(): boolean {
  return spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0;
}

/**
 * Builds the CLI from temporal/tools and puts it at `target` once it has proved to run.
 *
 * @param onPackage called with the number of packages compiled so far
 * @throws Error with the end of Go's output
 */
export async function buildCli(
  toolsFolder: string,
  target: string,
  onPackage: (compiled: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${target}.${process.pid}.build`;
  const options = ['build', '-v', '-ldflags=-s -w', '-o', unfinished];
  const child = spawn('go', [...options, 'github.com/temporalio/cli/cmd/temporal'], {
    cwd: toolsFolder,
    env: { ...process.env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let compiled = 0;
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    compiled += text.split('\n').length - 1;
    onPackage(compiled);
    output = (output + text).slice(-shownOutputCharacters);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new Error(`go build failed:\n${output.trim()}`);
    if (!serverVersionOf(unfinished)) throw new Error('the built program does not run');
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
