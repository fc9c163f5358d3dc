import { chmodSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { cachedCli, cacheHome } from '#scripts/temporal/cache.ts';
import { type ObtainOptions, obtainTemporal } from '#scripts/temporal/obtain.ts';
import { temporaryFolder } from './support/child-spec.ts';

/** A program that answers `--version` as the Temporal CLI does. */
function writeCli(file: string, server: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\necho 'temporal version 9.9.9 (Server ${server}, UI 2.50.1)'\n`);
  chmodSync(file, 0o755);
}

describe('obtainTemporal', () => {
  let folder: string;
  let target: string;
  let options: ObtainOptions;
  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'tools'));
    writeFileSync(join(folder, 'tools', 'go.mod'), 'require github.com/temporalio/cli v1.8.2\n');
    target = cachedCli(join(folder, 'cache'), '1.8.2');
    options = {
      path: `${join(folder, 'bin')}:/usr/bin:/bin`,
      cacheHome: join(folder, 'cache'),
      toolsFolder: join(folder, 'tools'),
      signal: new AbortController().signal,
      download: () => Promise.reject(new Error('no network')),
      build: () => Promise.reject(new Error('does not compile')),
      isGoThere: () => false,
    };
  });

  it('takes the one on PATH when it is recent enough', async () => {
    const command = join(folder, 'bin', 'temporal');
    writeCli(command, '1.31.0');
    expect(await obtainTemporal(options)).toMatchObject({ command, from: 'PATH' });
  });

  it('passes over an old one on PATH', async () => {
    writeCli(join(folder, 'bin', 'temporal'), '1.30.9');
    writeCli(target, '1.31.2');
    expect(await obtainTemporal(options)).toMatchObject({ command: target, from: 'cache' });
  });

  it('downloads when nothing is there', async () => {
    const download: ObtainOptions['download'] = async (version, file) =>
      writeCli(file, `1.31.2-${version}`);
    const cli = await obtainTemporal({ ...options, download });
    expect(cli).toMatchObject({
      command: target,
      from: 'download',
      server: { text: '1.31.2-1.8.2' },
    });
  });

  it('builds with Go when it cannot be downloaded', async () => {
    const build: ObtainOptions['build'] = async (_tools, file) => writeCli(file, '1.31.2');
    const cli = await obtainTemporal({ ...options, build, isGoThere: () => true });
    expect(cli).toMatchObject({ command: target, from: 'build' });
  });

  it('says what was tried and what to do when there is neither network nor Go', async () => {
    const refusal = await obtainTemporal(options).catch((error: Error) => error.message);
    expect(refusal).toContain('download: no network');
    expect(refusal).toContain('build: Go is not installed');
    expect(refusal).toContain('install Go');
    expect(existsSync(target)).toBe(false);
    expect(existsSync(`${target}.lock`)).toBe(false);
  });

  it('fetches once for callers at the same time', async () => {
    let downloads = 0;
    const download: ObtainOptions['download'] = async (_version, file) => {
      downloads += 1;
      await new Promise((resolve) => setTimeout(resolve, 200));
      writeCli(file, '1.31.2');
    };
    const both = await Promise.all([
      obtainTemporal({ ...options, download }),
      obtainTemporal({ ...options, download }),
    ]);
    expect(downloads).toBe(1);
    expect(both.map(({ command }) => command)).toEqual([target, target]);
  });

  it('takes over the lock of a caller that was killed', async () => {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.lock`, '1\n');
    const minuteAgo = new Date(Date.now() - 60_000);
    utimesSync(`${target}.lock`, minuteAgo, minuteAgo);
    const download: ObtainOptions['download'] = async (_version, file) => writeCli(file, '1.31.2');
    expect(await obtainTemporal({ ...options, download })).toMatchObject({ from: 'download' });
  });

  it('stops when it is told to', async () => {
    const stopping = new AbortController();
    const download: ObtainOptions['download'] = () => {
      stopping.abort(new Error('Ctrl-C'));
      return Promise.reject(new Error('aborted'));
    };
    await expect(obtainTemporal({ ...options, download, signal: stopping.signal })).rejects.toThrow(
      'Ctrl-C',
    );
  });
});

describe('cacheHome', () => {
  it('follows XDG_CACHE_HOME when it is absolute', () => {
    expect(cacheHome({ XDG_CACHE_HOME: '/caches' })).toBe('/caches');
    expect(cacheHome({ XDG_CACHE_HOME: 'relative' })).toMatch(/\/\.cache$/);
  });
});
