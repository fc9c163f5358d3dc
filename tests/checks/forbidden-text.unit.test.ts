import { describe, expect, it } from 'vitest';
import { forbiddenTextGate } from '#scripts/checks/forbidden-text.ts';
import { runGate } from '#scripts/checks/gate.ts';
import { plant } from './plant.ts';

async function failuresOf(path: string, text: string): Promise<string[]> {
  return (await runGate(forbiddenTextGate, await plant({ [path]: text }))).failures;
}

describe('forbidden text', () => {
  it.each([
    ['domain/a.ts', '// TODO later'],
    ['docs/a.md', 'FIXME'],
    ['domain/a.ts', '// @ts-ignore'],
    ['domain/a.ts', '// @ts-expect-error'],
    ['domain/a.ts', '// oxlint-disable-next-line no-console'],
    ['domain/a.ts', '// eslint-disable'],
    ['domain/a.ts', '// biome-ignore lint: reason'],
    ['domain/a.ts', '/* v8 ignore next */'],
    ['tests/a.unit.test.ts', "it.only('x', () => {});"],
    ['tests/a.unit.test.ts', "it.todo('x');"],
    ['tests/a.unit.test.ts', "describe.skip('x', () => {});"],
    ['tests/a.unit.test.ts', "xit('x', () => {});"],
    ['tests/a.unit.test.ts', "it('x', ({ skip }) => skip());"],
    ['tests/a.unit.test.ts', "it.skipIf(noServer)('x', () => {});"],
    ['docs/a.md', 'see /root/project/file'],
    ['docs/a.md', 'see /home/someone/file'],
    ['scripts/a.ts', "const path = '/work/main';"],
    ['docs/a.md', 'C:\\Users\\someone'],
  ])('finds in %s: %s', async (path, text) => {
    expect(await failuresOf(path, text)).toHaveLength(1);
  });

  it.each([
    ['domain/a.ts', '// why this is so'],
    ['tests/a.unit.test.ts', "// No PHP on every machine.\nit.skipIf(noServer)('x', () => {});"],
    ['tests/a.unit.test.ts', "it('x', ({ skip }) => skip('no PHP here'));"],
    ['docs/a.md', 'see https://example.com/home/page and ~/.cache'],
  ])('lets pass in %s: %s', async (path, text) => {
    expect(await failuresOf(path, text)).toEqual([]);
  });

  it('says where', async () => {
    expect(await failuresOf('domain/a.ts', 'export {};\n// TODO later\n')).toEqual([
      'domain/a.ts:2: unfinished work is an issue, not a comment: // TODO later',
    ]);
  });
});
