import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChildEvent } from '#scripts/platform/processes/child-spec.ts';
import { identify, isAlive } from '#scripts/platform/processes/identity.ts';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { nodeChild, stays, temporaryFolder } from './support/child-spec.ts';

describe('Supervisor', () => {
  let events: ChildEvent[];
  let logs: string;
  let supervisor: Supervisor;
  beforeEach(() => {
    events = [];
    logs = temporaryFolder();
    supervisor = new Supervisor(logs, (event) => events.push(event));
  });
  afterEach(() => supervisor.stop());

  const pids = () => supervisor.groups.flat().map((child) => child.identity?.pid ?? 0);
  const stoppedNames = () =>
    events.filter(({ kind }) => kind === 'stopped').map(({ name }) => name);

  it('starts a child again after kill -9', async () => {
    await supervisor.start(nodeChild('worker', stays));
    const [before = 0] = pids();
    process.kill(before, 'SIGKILL');
    await vi.waitFor(
      () => {
        const [after = 0] = pids();
        expect(after).toBeGreaterThan(0);
        expect(after).not.toBe(before);
      },
      { timeout: 5_000 },
    );
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'crashed', name: 'worker', how: 'ended by SIGKILL' }),
    );
  });

  it('stops the last group first', async () => {
    await supervisor.start(nodeChild('postgres', stays));
    await supervisor.start(nodeChild('api', stays));
    await supervisor.stop();
    expect(stoppedNames()).toEqual(['api', 'postgres']);
  });

  it('kills a child that does not listen', async () => {
    const marker = join(logs, 'deaf');
    const deaf = `process.on('SIGTERM', () => {}); require('fs').writeFileSync(${JSON.stringify(marker)}, ''); ${stays}`;
    const isReady = () => Promise.resolve(existsSync(marker));
    await supervisor.start(nodeChild('deaf', deaf, { stopGraceMilliseconds: 200, isReady }));
    const identity = supervisor.groups[0]?.[0]?.identity;
    await supervisor.stop();
    expect(identity && isAlive(identity)).toBe(false);
  });

  it('says why a child did not start, and stops the others', async () => {
    await supervisor.start(nodeChild('postgres', stays));
    const [running = 0] = pids();
    const fails = nodeChild('api', "console.error('no such table'); process.exit(3)", {
      isReady: () => Promise.resolve(false),
    });
    await expect(supervisor.start(fails)).rejects.toThrow(
      /api did not start: ended with code 3\nno such table/,
    );
    await supervisor.stop();
    expect(identify(running)).toBeNull();
  });

  it('says which program is missing', async () => {
    const spec = nodeChild('temporal', '', {
      command: '/nowhere/temporal',
      isReady: () => Promise.resolve(false),
    });
    await expect(supervisor.start(spec)).rejects.toThrow(/temporal did not start: .*ENOENT/);
  });

  it('gives up on a child that is never ready', async () => {
    const spec = nodeChild('api', stays, {
      readyWithinMilliseconds: 300,
      isReady: () => Promise.resolve(false),
    });
    await expect(supervisor.start(spec)).rejects.toThrow('not ready after 0.3 s');
  });

  it('can be stopped while a child is starting', async () => {
    const starting = supervisor.start(
      nodeChild('api', stays, { isReady: () => Promise.resolve(false) }),
    );
    const outcome = starting.catch((error: Error) => error.message);
    const identity = supervisor.groups[0]?.[0]?.identity;
    await supervisor.stop();
    expect(await outcome).toContain('api');
    expect(identity && isAlive(identity)).toBe(false);
  });
});
