import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Records the history of every workflow on every path anew, from the scenarios the workflow tests run. */
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const test = 'tests/workflows/every-path.workflow.test.ts';
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'workflow', test], {
  stdio: 'inherit',
  env: { ...process.env, RECORD_HISTORIES: '1' },
});
process.exitCode = status ?? 1;
