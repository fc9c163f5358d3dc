import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectRoot } from '#scripts/checks/run-tool.ts';

export interface ScriptEnd {
  /** Null: killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a command of scripts/ as a process of its own, with this environment and no other. */
export function startScript(
  script: string,
  typed: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, [`scripts/${script}`, ...typed], {
    cwd: projectRoot,
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Runs one to its end, `input` on its standard input. */
export async function runScript(
  script: string,
  typed: readonly string[],
  environment: Readonly<Record<string, string>>,
  input = '',
): Promise<ScriptEnd> {
  const child = startScript(script, typed, environment);
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('A script was started without its pipes');
  stdin.end(input);
  const [out, err] = await Promise.all([text(stdout), text(stderr), once(child, 'exit')]);
  return { code: child.exitCode, stdout: out, stderr: err };
}
