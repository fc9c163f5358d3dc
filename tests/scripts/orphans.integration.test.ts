import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify, isAlive, type ProcessIdentity } from '#scripts/platform/processes/identity.ts';
import { lockLauncher } from '#scripts/platform/state/launcher-lock.ts';
import { writePlatformFile } from '#scripts/platform/state/platform-file.ts';
import { stopOrphans } from '#scripts/platform/state/stop-orphans.ts';
import { stays, temporaryFolder } from './support/child-spec.ts';

describe('what a killed launcher left', () => {
  let folder: string;
  let left: ProcessIdentity;
  let kill: () => void;
  beforeEach(async () => {
    folder = temporaryFolder();
    const child = spawn(process.execPath, ['-e', stays], { stdio: 'ignore' });
    await once(child, 'spawn');
    const identity = identify(child.pid ?? 0);
    if (!identity) throw new Error('the child is not there');
    left = identity;
    kill = () => child.kill('SIGKILL');
  });
  afterEach(() => kill());

  const gone: ProcessIdentity = { pid: 4_194_303, started: '0', command: 'node launcher' };
  const record = (identity: ProcessIdentity) => {
    const file = join(folder, 'platform.json');
    const children = [{ name: 'worker', group: 1, stopSignal: 'SIGTERM', identity }];
    writePlatformFile(file, { launcher: gone, isReady: true, children, ports: {}, urls: {} });
    return file;
  };

  it('is stopped at the next start', async () => {
    const file = record(left);
    expect(await stopOrphans(file)).toEqual(['worker']);
    expect(isAlive(left)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  it('is not mistaken for a stranger with the same pid', async () => {
    expect(await stopOrphans(record({ ...left, started: '1' }))).toEqual([]);
    expect(isAlive(left)).toBe(true);
  });

  it('does not keep the lock', () => {
    const file = join(folder, 'launcher.lock');
    writeFileSync(file, JSON.stringify(gone));
    lockLauncher(file)();
    expect(existsSync(file)).toBe(false);
  });

  it('a living launcher keeps its lock and is named', () => {
    const file = join(folder, 'launcher.lock');
    writeFileSync(file, JSON.stringify(left));
    expect(() => lockLauncher(file)).toThrow(
      `already runs on this data folder (process ${left.pid}`,
    );
  });
});
