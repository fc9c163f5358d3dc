import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The project itself, whose node_modules holds the tools; a self-test checks another tree with them. */
export const projectRoot = join(import.meta.dirname, '..', '..');

const binaries = join(projectRoot, 'node_modules', '.bin');

export interface ToolResult {
  /** Exit code, or 1 when a signal ended the tool. */
  code: number;
  stdout: string;
  /** Both streams, for people. */
  output: string;
}

export interface ToolOptions {
  /** Environment variables beside those of this process. */
  variables?: Record<string, string>;
  /** Show what the tool prints while it runs. */
  echo?: boolean;
}

/**
 * Runs a program of node_modules in a folder and waits for its end.
 * The project's Node comes first on PATH, since the machine's own may be too old for the tools.
 */
export async function runTool(
  name: string,
  parameters: string[],
  directory: string,
  { variables = {}, echo = false }: ToolOptions = {},
): Promise<ToolResult> {
  const child = spawn(join(binaries, name), parameters, {
    cwd: directory,
    env: {
      ...process.env,
      PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (echo) {
    child.stdout.pipe(process.stdout, { end: false });
    child.stderr.pipe(process.stdout, { end: false });
  }
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code: code ?? 1, stdout, output: `${stdout}${stderr}`.trim() };
}
