import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { isInstalled } from '#scripts/setup/dependencies.mjs';
import { temporaryFolder } from './support/child-spec.ts';

describe('before anything is installed', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'node_modules'));
  });

  const write = (file: string, packages: Record<string, object>) =>
    writeFileSync(join(folder, file), JSON.stringify({ packages }));
  const isComplete = () => isInstalled(pathToFileURL(`${folder}/`));

  it('an install is complete when it holds what the lock file names', () => {
    const left = { version: '1.0.0', integrity: 'sha512-a' };
    write('package-lock.json', { '': {}, 'node_modules/left': left });
    expect(isComplete()).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/left': left });
    expect(isComplete()).toBe(true);
    write('package-lock.json', { '': {}, 'node_modules/left': { ...left, version: '1.0.1' } });
    expect(isComplete()).toBe(false);
  });

  it('packages for other machines may be absent', () => {
    write('package-lock.json', {
      'node_modules/for-windows': { version: '1.0.0', optional: true },
    });
    write('node_modules/.package-lock.json', {});
    expect(isComplete()).toBe(true);
  });

  it('an unknown command is named', () => {
    cpSync(join(projectRoot, 'scripts', 'setup'), join(folder, 'scripts', 'setup'), {
      recursive: true,
    });
    cpSync(join(projectRoot, 'scripts', 'run.mjs'), join(folder, 'scripts', 'run.mjs'));
    const answer = spawnSync(process.execPath, ['scripts/run.mjs', 'brew'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(answer.status).toBe(1);
    expect(answer.stderr).toContain('There is no command "brew"');
  });

  it('what runs then uses Node built-ins only', () => {
    const answer = spawnSync(
      'grep',
      ['-rhoE', "from '[^']+'", 'scripts/run.mjs', 'scripts/setup'],
      {
        cwd: projectRoot,
        encoding: 'utf8',
      },
    );
    const imports = answer.stdout.trim().split('\n');
    expect(imports.length).toBeGreaterThan(5);
    expect(imports.filter((line) => !/from '(node:|\.)/.test(line))).toEqual([]);
  });
});
