import { spawnSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/checks/run-tool.ts';
import { plant } from './plant.ts';

/** What `.ci/run` answers where `npm test` is this command. */
async function runCi(test: string) {
  const root = await plant({ 'package.json': JSON.stringify({ scripts: { test } }) });
  await mkdir(join(root, '.ci'));
  await copyFile(join(projectRoot, '.ci', 'run'), join(root, '.ci', 'run'));
  const { status, stdout } = spawnSync('bash', ['.ci/run'], { cwd: root, encoding: 'utf8' });
  return { status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

it('ends with the sum of npm test and its exit code', async () => {
  const good = "echo '12 passed, 0 failed'";
  expect(await runCi(good)).toEqual({ status: 0, lastLine: '12 passed, 0 failed' });
  const bad = "echo '11 passed, 1 failed'; echo more >&2; exit 1";
  expect(await runCi(bad)).toEqual({ status: 1, lastLine: '11 passed, 1 failed' });
});

it('fails when npm test ends without a sum', async () => {
  expect(await runCi('true')).toEqual({ status: 1, lastLine: '0 passed, 1 failed' });
  expect(await runCi('exit 3')).toEqual({ status: 3, lastLine: '0 passed, 1 failed' });
});
