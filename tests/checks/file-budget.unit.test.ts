import { describe, expect, it } from 'vitest';
import { fileBudgetGate } from '#scripts/checks/file-budget.ts';
import { runGate } from '#scripts/checks/gate.ts';
import { plant } from './plant.ts';

const statements = (count: number) => 'export {};\n'.repeat(count);
const ten = Object.fromEntries(
  [...Array(10).keys()].map((n) => [`domain/f${n}.ts`, statements(5)]),
);

async function failuresOf(files: Record<string, string>): Promise<string[]> {
  return (await runGate(fileBudgetGate, await plant(files))).failures;
}

describe('the file budget', () => {
  it('passes a tree of short files', async () => {
    expect(await failuresOf(ten)).toEqual([]);
  });

  it('finds a median of 60 lines', async () => {
    const files = { 'a.ts': statements(60), 'b.ts': statements(60), 'c.ts': statements(1) };
    expect(await failuresOf(files)).toEqual(['median is 60 lines, must be < 60']);
  });

  it('finds a ninetieth percentile of 130 lines', async () => {
    const files = { ...ten, 'x.ts': statements(130), 'y.ts': statements(130) };
    expect(await failuresOf(files)).toEqual(['p90 is 130 lines, must be < 130']);
  });

  it('finds a file over 300 lines, but not a migration', async () => {
    const files = { 'domain/x.ts': statements(301), 'entities/migrations/m.ts': statements(400) };
    expect(await failuresOf({ ...ten, ...files })).toEqual(['domain/x.ts: 301 lines, at most 300']);
  });

  it('finds a function of 50 lines, in a class and in a test, but lets test groups be long', async () => {
    const body = '\n'.repeat(49);
    const files = {
      'domain/x.ts': `class X {\n  long() {${body}}\n}\n`,
      'tests/x.unit.test.ts': `describe('a', () => {\n  it('b', () => {${body}});\n});\n`,
    };
    expect(await failuresOf({ ...ten, ...files })).toEqual([
      'domain/x.ts:2: long has 50 lines, < 50',
      'tests/x.unit.test.ts:2: (anonymous) has 50 lines, < 50',
    ]);
  });

  it('finds a name that is not in kebab-case', async () => {
    expect(await failuresOf({ ...ten, 'api/postPublish.ts': '' })).toEqual([
      'api/postPublish.ts: file names are kebab-case',
    ]);
  });

  it('fails on an empty tree', async () => {
    expect((await failuresOf({})).at(-1)).toContain('looked at 0 files');
  });
});
