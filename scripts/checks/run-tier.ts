import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runTool, type ToolOptions } from './run-tool.ts';

const vitestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type VitestResult = z.infer<typeof vitestResult>;

export interface TierResult {
  name: string;
  passed: number;
  failed: number;
  /** Names of tests that did not run, by condition. */
  skipped: string[];
  /** Everything vitest printed. */
  output: string;
}

/**
 * Runs one kind of test in its own vitest process.
 *
 * A tier without tests, a file that cannot be loaded, and an error outside of any test each count as one
 * failed test, so that no way of running nothing looks like success.
 */
export async function runTier(
  name: string,
  root: string,
  options: ToolOptions = {},
): Promise<TierResult> {
  const folder = await mkdtemp(join(tmpdir(), 'igny8-tier-'));
  try {
    const file = join(folder, 'result.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code, output } = await runTool(
      'vitest',
      ['run', '--project', name, ...reporters],
      root,
      options,
    );
    const json = await readFile(file, 'utf8').catch(() => undefined);
    if (json === undefined) return { name, passed: 0, failed: 1, skipped: [], output };
    return { name, output, ...count(vitestResult.parse(JSON.parse(json)), code) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function count(result: VitestResult, code: number): Omit<TierResult, 'name' | 'output'> {
  const passed = result.numPassedTests;
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  ).length;
  const failed = result.numFailedTests + brokenFiles;
  const nothingRan = passed + failed === 0;
  const errorOutsideTests = code !== 0 && failed === 0;
  const tests = result.testResults.flatMap((file) => file.assertionResults);
  const notRun = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    passed,
    failed: failed === 0 && (nothingRan || errorOutsideTests) ? 1 : failed,
    skipped: notRun.map((test) => test.fullName),
  };
}

function isFailed({ status }: { status: string }): boolean {
  return status === 'failed';
}
