import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configurationFor } from './configuration.ts';
import type { ContractTarget } from './contract-target.ts';

/** A cursor of eight thousand characters says nothing after the first few. */
const longLine = /^(.{1000}).+$/gm;

export interface SchemathesisRun {
  command: string;
  target: ContractTarget;
  /** Sent as bearer token; without it the run is a stranger's. */
  token: string | undefined;
  options: readonly string[];
}

export interface SchemathesisResult {
  code: number | null;
  /** What it printed: failures with the command that repeats each, then the summary. */
  output: string;
}

/** Runs schemathesis over the whole schema of a running API, all checks. */
export async function runSchemathesis(run: SchemathesisRun): Promise<SchemathesisResult> {
  // It keeps reports and found examples where it runs; that must not be the project's folder.
  const folder = mkdtempSync(join(tmpdir(), 'igny8-schemathesis-'));
  const configuration = join(folder, 'schemathesis.toml');
  writeFileSync(configuration, configurationFor(run.target.ids, run.target.paths));
  const schema = `${run.target.url}/api/schema/`;
  const authorization = run.token ? ['--header', `Authorization: Bearer ${run.token}`] : [];
  const child = spawn(
    run.command,
    ['--config-file', configuration, 'run', schema, '--no-color', ...authorization, ...run.options],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, output: output.replaceAll(longLine, '$1 …') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
