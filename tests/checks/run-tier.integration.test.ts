import { expect, it } from 'vitest';
import { runTier } from '#scripts/checks/run-tier.ts';
import { plantWithPackages } from './plant.ts';

const config = `
import { defineConfig } from 'vitest/config';
const project = { extends: true, test: { name: 'unit', include: ['*.unit.test.ts'] } };
export default defineConfig({ test: { projects: [project] } });
`;

async function tierOf(text?: string) {
  const tests: Record<string, string> = text === undefined ? {} : { 'a.unit.test.ts': text };
  const root = await plantWithPackages({ 'vitest.config.ts': config, ...tests });
  const { passed, failed, skipped } = await runTier('unit', root);
  return { passed, failed, skipped };
}

const head = "import { expect, it } from 'vitest';\n";

it('counts what passed, failed and was skipped', async () => {
  const text = `${head}
    it('a', () => {}); it('b', () => {}); it('c', () => expect(1).toBe(2)); it['skip']('d', () => {});`;
  expect(await tierOf(text)).toEqual({ passed: 2, failed: 1, skipped: ['d'] });
});

it('counts a tier without tests as failed', async () => {
  expect(await tierOf()).toMatchObject({ passed: 0, failed: 1 });
});

it('counts a tier whose every test was skipped as failed', async () => {
  expect(await tierOf(`${head}it['skip']('d', () => {});`)).toMatchObject({ passed: 0, failed: 1 });
});

it('counts a file that cannot be loaded as failed', async () => {
  expect(await tierOf("import './nowhere.ts';\n")).toMatchObject({ passed: 0, failed: 1 });
});

it('counts an error outside of tests as failed', async () => {
  const text = `${head}
    it('a', async () => { setTimeout(() => { throw new Error('late'); }, 5); await new Promise((r) => setTimeout(r, 50)); });`;
  expect(await tierOf(text)).toMatchObject({ passed: 1, failed: 1 });
});
