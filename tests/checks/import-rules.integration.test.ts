import { describe, expect, it } from 'vitest';
import { runGate } from '#scripts/checks/gate.ts';
import { importRulesGate } from '#scripts/checks/import-rules.ts';
import { plant } from './plant.ts';

const floors = [
  'domain',
  'contracts',
  'entities',
  'providers',
  'workflows',
  'activities',
  'api',
  'workers',
  'client',
  'config',
  'temporal',
  'sandbox',
  'tests',
  'scripts',
];

const manifest = {
  type: 'module',
  imports: Object.fromEntries(floors.map((floor) => [`#${floor}/*`, `./${floor}/*`])),
  dependencies: { zod: '1.0.0', '@temporalio/workflow': '1.0.0' },
  devDependencies: { vitest: '1.0.0' },
};

/** Packages that only exist. */
const packages: Record<string, string> = {};
for (const name of ['zod', '@temporalio/workflow', 'vitest']) {
  const description = { name, version: '1.0.0', type: 'module', exports: './index.js' };
  packages[`node_modules/${name}/package.json`] = JSON.stringify(description);
  packages[`node_modules/${name}/index.js`] = 'export {};\n';
}

/** A file on every floor, the given files, and what the import rules say of them. */
async function failuresOf(files: Record<string, string>): Promise<string[]> {
  const root = await plant({
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true}}',
    ...packages,
    ...Object.fromEntries(floors.map((floor) => [`${floor}/one.ts`, 'export const one = 1;\n'])),
    'temporal/client.ts': 'export const client = 1;\n',
    'providers/storage/files.ts': 'export const files = 1;\n',
    ...files,
  });
  return (await runGate(importRulesGate, root)).failures;
}

const importOf = (target: string) => `import { one } from '${target}';\nexport const two = one;\n`;

/** What design.md's table allows; everything else is forbidden. */
const allowed: Record<string, string[]> = {
  domain: [],
  contracts: ['domain'],
  entities: ['domain', 'contracts'],
  providers: ['domain', 'contracts'],
  workflows: ['domain', 'contracts'],
  activities: ['domain', 'contracts', 'entities', 'providers'],
  api: ['domain', 'contracts', 'entities'],
  workers: floors.filter((floor) => !['sandbox', 'client', 'tests', 'scripts'].includes(floor)),
  config: [],
  temporal: ['contracts'],
  sandbox: ['domain', 'contracts'],
  client: [],
};

describe('import rules', () => {
  it('follow the table of floors in both directions', async () => {
    const files: Record<string, string> = {};
    const expected: string[] = [];
    for (const [floor, others] of Object.entries(allowed)) {
      for (const other of floors.filter((name) => name !== floor)) {
        const path = `${floor}/uses-${other}.ts`;
        files[path] = importOf(`#${other}/one.ts`);
        if (!others.includes(other)) expected.push(`${floor}-imports: ${path} → ${other}/one.ts`);
      }
    }
    const failures = await failuresOf(files);
    const direction = failures.filter((line) => /^\w+-imports:/.test(line)).sort();
    // The one import that only its kind forbids has a rule of its own, tried below.
    expect(direction).toEqual(
      expected.filter((line) => !line.includes('workflows/uses-activities.ts')).sort(),
    );
  });

  it('let the API use the Temporal client and the storage, nothing beside them', async () => {
    const failures = await failuresOf({
      'api/a.ts': "import '#temporal/client.ts';\nimport '#providers/storage/files.ts';\n",
      'api/b.ts': "import '#temporal/one.ts';\n",
    });
    expect(failures).toEqual(['api-imports: api/b.ts → temporal/one.ts']);
  });

  it('bind types as well as values', async () => {
    const failures = await failuresOf({
      'domain/a.ts': "import type { one } from '#contracts/one.ts';\nexport type A = typeof one;\n",
    });
    expect(failures).toEqual(['domain-imports: domain/a.ts → contracts/one.ts']);
  });

  it('let workflows know activities as types only', async () => {
    const failures = await failuresOf({
      'workflows/a.ts':
        "import type { one } from '#activities/one.ts';\nexport type A = typeof one;\n",
      'workflows/b.ts': importOf('#activities/one.ts'),
    });
    expect(failures).toEqual(['workflows-activities-by-type: workflows/b.ts → activities/one.ts']);
  });

  it('keep packages and Node out of workflows, and Node out of the client', async () => {
    const failures = await failuresOf({
      'workflows/a.ts': "import '@temporalio/workflow';\n",
      'workflows/b.ts': "import 'zod';\n",
      'workflows/c.ts': "import 'node:fs';\n",
      'contracts/workflows/d.ts': "import 'zod';\n",
      'domain/e.ts': "import 'node:fs';\n",
      'client/f.ts': "import 'node:fs';\n",
    });
    expect(failures.sort()).toEqual([
      'pure-floors-no-node: client/f.ts → fs',
      'pure-floors-no-node: domain/e.ts → fs',
      'pure-floors-no-node: workflows/c.ts → fs',
      'workflow-contracts-no-zod: contracts/workflows/d.ts → node_modules/zod/index.js',
      'workflows-packages: workflows/b.ts → node_modules/zod/index.js',
    ]);
  });

  it('keep the configuration to the composition roots', async () => {
    const failures = await failuresOf({
      'api/main.ts': importOf('#config/one.ts'),
      'api/b.ts': importOf('#config/one.ts'),
      'sandbox/main.ts': importOf('#activities/one.ts'),
    });
    expect(failures.sort()).toEqual([
      'api-imports: api/b.ts → config/one.ts',
      'composition-root-imports: sandbox/main.ts → activities/one.ts',
    ]);
  });

  it('find development packages in the product, cycles, and what does not exist', async () => {
    const failures = await failuresOf({
      'domain/a.ts': "import 'vitest';\n",
      'domain/b.ts': "import './c.ts';\n",
      'domain/c.ts': "import type {} from './b.ts';\n",
      'domain/d.ts': "import './nowhere.ts';\n",
    });
    expect(failures.sort()).toEqual([
      'no-cycles: domain/b.ts → domain/c.ts → domain/b.ts',
      'no-development-packages: domain/a.ts → node_modules/vitest/index.js',
      'no-unresolvable: domain/d.ts → ./nowhere.ts',
    ]);
  });

  it('fail on a tree without imports', async () => {
    expect(await failuresOf({})).toEqual([expect.stringContaining('looked at 0 modules')]);
  });
});
