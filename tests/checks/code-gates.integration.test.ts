import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { barrelsGate } from '#scripts/checks/barrels.ts';
import { deadCodeGate } from '#scripts/checks/dead-code.ts';
import { formatGate } from '#scripts/checks/format.ts';
import { runGate } from '#scripts/checks/gate.ts';
import { lintGate } from '#scripts/checks/lint.ts';
import { openApiGate } from '#scripts/checks/openapi.ts';
import { projectRoot } from '#scripts/checks/run-tool.ts';
import { typesGate } from '#scripts/checks/types.ts';
import { workflowBundleGate } from '#scripts/checks/workflow-bundle.ts';
import { plant, plantWithPackages } from './plant.ts';

const compilerOptions = { module: 'nodenext', strict: true, noEmit: true, types: [] };
const rootFile = (name: string) => readFile(join(projectRoot, name), 'utf8');
const tsconfig = JSON.stringify({ compilerOptions, include: ['domain', 'api'] });

describe('format', () => {
  it('finds double quotes and passes what it has repaired', async () => {
    const biome = await rootFile('biome.json');
    const root = await plantWithPackages({
      'biome.json': biome,
      'domain/a.ts': 'export const a = "a";\n',
    });
    const before = await runGate(formatGate, root);
    expect(before.checked).toBeGreaterThan(0);
    expect(before.failures).toEqual([expect.stringContaining('domain/a.ts')]);
    await formatGate.repair?.(root);
    expect((await runGate(formatGate, root)).failures).toEqual([]);
  });
});

describe('lint', () => {
  const plantForLint = async (files: Record<string, string>) =>
    plantWithPackages({
      'tsconfig.json': tsconfig,
      '.oxlintrc.json': await rootFile('.oxlintrc.json'),
      ...files,
    });

  it.each([
    ['no-floating-promises', 'async function a() {}\na();\nexport {};\n'],
    ['no-misused-promises', 'export const a = [1].some(async () => true);\n'],
    ['no-explicit-any', 'export const a: any = 1;\n'],
    ['no-unsafe-return', 'export const a = (): string => JSON.parse("1");\n'],
    ['no-non-null-assertion', 'export const a = [1][0]!;\n'],
    ['no-console', 'console.log(1);\nexport {};\n'],
    ['no-process-env', 'export const a = process.env.A;\n'],
    ['no-unused-vars', 'const a = 1;\nexport {};\n'],
  ])('finds %s', async (rule, text) => {
    const root = await plantForLint({ 'api/a.ts': text });
    const { failures, checked } = await runGate(lintGate, root);
    expect(checked).toBe(1);
    expect(failures.join()).toContain(rule);
  });

  it('passes clean code and fails on none', async () => {
    const clean = await plantForLint({ 'api/a.ts': 'export const a = 1;\n' });
    expect((await runGate(lintGate, clean)).failures).toEqual([]);
    expect((await runGate(lintGate, await plantForLint({}))).failures).not.toEqual([]);
  });
});

describe('types', () => {
  it('finds a wrong type and counts the files', async () => {
    const root = await plant({
      'tsconfig.json': tsconfig,
      'domain/a.ts': 'export const a: number = "a";\n',
    });
    const { failures, checked } = await runGate(typesGate('types', 'tsconfig.json'), root);
    expect({ failures, checked }).toEqual({
      failures: [expect.stringContaining("domain/a.ts(1,14): error TS2322: Type 'string'")],
      checked: 1,
    });
  });

  it('fails without files', async () => {
    const root = await plant({ 'tsconfig.json': tsconfig });
    expect((await runGate(typesGate('types', 'tsconfig.json'), root)).failures).not.toEqual([]);
  });
});

describe('dead code', () => {
  it('finds unused files, exports and packages, and what only tests use', async () => {
    const root = await plantWithPackages({
      'package.json': '{"type":"module","dependencies":{"zod":"4.6.7"}}',
      'api/main.ts': "import { used } from '../domain/used.ts';\nused();\n",
      'domain/used.ts': 'export const used = () => 1;\nexport const unused = 1;\n',
      'domain/unused.ts': 'export const a = 1;\n',
      'domain/tested.ts': 'export const tested = 1;\n',
      'bench/a.ts': "import { tested } from '../domain/tested.ts';\nawait tested;\n",
    });
    const { failures } = await runGate(deadCodeGate, root);
    expect(failures).toEqual(
      expect.arrayContaining([
        'unused file: domain/unused.ts',
        'unused exports: unused (domain/used.ts:2)',
        'unused file: domain/tested.ts (only outside the product)',
        expect.stringContaining('unused dependencies: zod'),
      ]),
    );
  });
});

describe('barrels', () => {
  it('finds index files and files that only export others again, but not the manifests', async () => {
    const again = "export { a } from './a.ts';\n";
    const root = await plant({
      'workflows/index.ts': again,
      'domain/index.ts': 'export const a = 1;\n',
      'domain/all.ts': again,
      'domain/a.ts': 'export const a = 1;\n',
    });
    expect((await runGate(barrelsGate, root)).failures).toEqual([
      'domain/all.ts: a barrel; import the files themselves',
      'domain/index.ts: only the manifests are named index',
    ]);
  });
});

describe('the workflow bundle', () => {
  it('may hold Temporal and our own modules', async () => {
    const root = await plantWithPackages({
      'workflows/index.ts': "export { a } from './a.ts';\n",
      'workflows/a.ts':
        "import { sleep } from '@temporalio/workflow';\nexport const a = () => sleep(1);\n",
    });
    const { failures, checked } = await runGate(workflowBundleGate, root);
    // The two of them, and the converter that seals what failures say.
    expect({ failures, checked }).toEqual({ failures: [], checked: 3 });
  });

  it('may hold neither zod nor Node', async () => {
    const zod = await plantWithPackages({
      'workflows/index.ts': "import { z } from 'zod';\nexport const a = () => z.string();\n",
    });
    expect((await runGate(workflowBundleGate, zod)).failures.join()).toContain('zod');
    const node = await plantWithPackages({
      'workflows/index.ts': "import { readFile } from 'node:fs';\nexport const a = readFile;\n",
    });
    expect((await runGate(workflowBundleGate, node)).failures.join()).toContain('node:fs');
  });

  it('must exist', async () => {
    expect((await runGate(workflowBundleGate, await plant({}))).failures).not.toEqual([]);
  });
});

describe('the OpenAPI document', () => {
  const gateWith = async (generator: string) =>
    runGate(openApiGate, await plant({ 'scripts/openapi.ts': generator }));

  it('passes when the generator finds it unchanged, and counts its operations', async () => {
    const { failures, checked } = await gateWith("console.log('58 operations');\n");
    expect({ failures, checked }).toEqual({ failures: [], checked: 58 });
  });

  it('fails when it is out of date, describes nothing, or has no generator', async () => {
    const outdated = "console.log('58 operations, out of date');\nprocess.exitCode = 1;\n";
    expect((await gateWith(outdated)).failures.join()).toContain('out of date');
    expect((await gateWith("console.log('0 operations');\n")).failures).toHaveLength(1);
    expect((await runGate(openApiGate, await plant({}))).failures).toHaveLength(1);
  });
});
