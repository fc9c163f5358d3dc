import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { describeCpuUse, parseStat, readCpuUse } from '../../bench/servers/cpu-use.ts';

describe('processor time', () => {
  it('is read from a line of /proc, also of a program with blanks and brackets in its name', () => {
    const stat = '42 (a (b) c) S 7 42 42 0 -1 4194560 1 2 3 4 10 20 30 40 20 0 1 0 1 1 1';
    expect(parseStat(42, stat)).toEqual({
      pid: 42,
      parent: 7,
      name: 'a (b) c',
      milliseconds: 1000,
    });
  });

  it('counts this process, and on Linux what it has started', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume(); console.log(1)']);
    await once(child.stdout, 'data');
    const use = readCpuUse();
    child.kill();
    expect(use.node).toBeGreaterThan(0);
    const programs = process.platform === 'linux' ? 2 : 1;
    expect(Object.keys(use).length).toBeGreaterThanOrEqual(programs);
  });

  it('is told for each piece of work', () => {
    const text = describeCpuUse({ node: 100 }, { node: 300, temporal: 50 }, 10);
    expect(text).toBe('node 20, temporal 5 ms CPU each');
  });
});
