import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** schemathesis over the whole schema with many random cases, as an owner and as a stranger; takes minutes. */
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const test = 'tests/contract/schemathesis.e2e.test.ts';
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'e2e', test], {
  stdio: 'inherit',
  env: { ...process.env, CONTRACT_RUN: 'full' },
});
process.exitCode = status ?? 1;
