import { expect, it } from 'vitest';
import { measurePlatform, totalOf } from '#scripts/platform/memory.ts';
import { identify } from '#scripts/platform/processes/identity.ts';
import { Supervisor } from '#scripts/platform/processes/supervisor.ts';
import { nodeChild, stays, temporaryFolder } from './support/child-spec.ts';

it('measures every child with what it started, and the launcher without them', async () => {
  const supervisor = new Supervisor(temporaryFolder(), () => undefined);
  // It takes its own child along when it is stopped: nothing outlives the test.
  const parent = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(stays)}]);
    process.on('SIGTERM', () => { child.kill(); process.exit(); }); ${stays}`;
  try {
    await supervisor.start(nodeChild('worker', parent));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [child] = supervisor.groups.flat();
    const launcher = identify(process.pid);
    if (!child?.identity || !launcher) throw new Error('not running');
    const children = [
      { name: 'worker', group: 0, stopSignal: 'SIGTERM', identity: child.identity },
    ];
    const parts = measurePlatform({ launcher, isReady: true, children, ports: {}, urls: {} });
    expect(parts.map(({ name, processes }) => [name, processes])).toEqual([
      ['worker', 2],
      ['launcher', 1],
    ]);
    const total = totalOf(parts);
    // Two bare Node processes and a test runner: tens of megabytes, not gigabytes.
    expect(total.residentBytes).toBeGreaterThan(80_000_000);
    expect(total.residentBytes).toBeLessThan(2_000_000_000);
  } finally {
    await supervisor.stop();
  }
});
