import { defineConfig } from 'vitest/config';

/** One project per kind of test; the kind is in the file name. Postgres and Temporal start once a run. */
const postgres = './tests/setup/start-postgres.ts';
const temporal = './tests/setup/start-temporal.ts';

interface Tier {
  name: string;
  timeoutSeconds: number;
  servers: string[];
  /** Files run side by side; whole-platform tests run one after the other, they own the machine. */
  parallel: boolean;
}

const tiers: Tier[] = [
  { name: 'unit', timeoutSeconds: 10, servers: [], parallel: true },
  { name: 'replay', timeoutSeconds: 60, servers: [], parallel: true },
  { name: 'integration', timeoutSeconds: 30, servers: [postgres], parallel: true },
  { name: 'workflow', timeoutSeconds: 60, servers: [postgres, temporal], parallel: true },
  { name: 'e2e', timeoutSeconds: 300, servers: [postgres, temporal], parallel: false },
];

export default defineConfig({
  test: {
    passWithNoTests: false,
    allowOnly: false,
    projects: tiers.map(({ name, timeoutSeconds, servers, parallel }) => ({
      extends: true,
      test: {
        name,
        include: [`tests/**/*.${name}.test.ts`],
        environment: 'node',
        pool: 'forks',
        fileParallelism: parallel,
        globalSetup: servers,
        testTimeout: timeoutSeconds * 1000,
        hookTimeout: timeoutSeconds * 1000,
      },
    })),
  },
});
