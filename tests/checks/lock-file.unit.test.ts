import { describe, expect, it } from 'vitest';
import { runGate } from '#scripts/checks/gate.ts';
import { lockFileGate } from '#scripts/checks/lock-file.ts';
import { plant } from './plant.ts';

const protobuf = { 'node_modules/protobufjs': { version: '8.8.1', integrity: 'sha512-x' } };

async function failuresOf(packages: object, manifest: object = {}): Promise<string[]> {
  const root = await plant({
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
    'package.json': JSON.stringify(manifest),
  });
  return (await runGate(lockFileGate, root)).failures;
}

describe('the lock file', () => {
  it('passes with hashed packages, no registry and one protobufjs 8', async () => {
    expect(await failuresOf(protobuf, { dependencies: { protobufjs: '8.8.1' } })).toEqual([]);
  });

  it('finds a registry', async () => {
    const zod = { version: '1.0.0', integrity: 'x', resolved: 'https://registry.example/z.tgz' };
    expect(await failuresOf({ ...protobuf, 'node_modules/zod': zod })).toEqual([
      expect.stringContaining('names a registry'),
    ]);
  });

  it('finds a package without a hash', async () => {
    const zod = { version: '1.0.0' };
    expect(await failuresOf({ ...protobuf, 'node_modules/zod': zod })).toEqual([
      expect.stringContaining('no integrity hash'),
    ]);
  });

  it('finds a second protobufjs below Temporal, and one of another major', async () => {
    const second = 'node_modules/@temporalio/common/node_modules/protobufjs';
    const nested = { [second]: { version: '8.8.0', integrity: 'x' } };
    expect(await failuresOf({ ...protobuf, ...nested })).toHaveLength(1);
    const old = { 'node_modules/protobufjs': { version: '7.5.0', integrity: 'x' } };
    expect(await failuresOf(old)).toHaveLength(1);
  });

  it('finds a package for another platform that is not named, and names it when asked to', async () => {
    const biome = {
      version: '2.0.0',
      integrity: 'x',
      optionalDependencies: { '@biomejs/cli-darwin-arm64': '2.0.0' },
    };
    const packages = { ...protobuf, 'node_modules/@biomejs/biome': biome };
    expect(await failuresOf(packages)).toEqual([
      'package-lock.json: node_modules/@biomejs/cli-darwin-arm64 is not named, so npm ci refuses the file',
    ]);
    const root = await plant({
      'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
      'package.json': '{}',
    });
    await lockFileGate.repair?.(root);
    expect((await runGate(lockFileGate, root)).failures).toEqual([]);
  });

  it('finds a version range', async () => {
    expect(await failuresOf(protobuf, { devDependencies: { zod: '^4.0.0' } })).toEqual([
      'package.json: zod is not pinned exactly: ^4.0.0',
    ]);
  });
});
