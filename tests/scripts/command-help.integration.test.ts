import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '#scripts/platform/project-root.ts';
import { temporaryFolder } from './support/child-spec.ts';

/** Types a command as npm does; its data folder is one of its own. */
function type(command: string, ...typed: string[]) {
  const DATA_DIR = join(temporaryFolder(), 'data');
  mkdirSync(DATA_DIR);
  writeFileSync(join(DATA_DIR, 'secrets.json'), '{}');
  return spawnSync(process.execPath, ['scripts/run.mjs', command, ...typed], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR },
    timeout: 20_000,
  });
}

it.each([
  ['start', ['--next-port', 'PORT', 'OPENAI_BASE_URL', 'DATABASE_URL', 'NEXT_FREE_PORTS']],
  ['demo', ['--exit', '--wordpress-url URL', 'WORDPRESS_APPLICATION_PASSWORD', 'SANDBOX_PORT']],
  ['test', ['gates, unit, replay', 'WORDPRESS_NO_INSTALL']],
  ['check', ['--fix', 'lint, types']],
  ['reset', ['DATA_DIR']],
])('%s --help tells what it takes and does nothing', (command, told) => {
  const { status, stdout, stderr } = type(command, '--help');
  expect([status, stderr]).toEqual([0, '']);
  for (const text of told) expect(stdout).toContain(text);
  expect(stdout).not.toContain('Removed');
});

it.each(['start', 'demo', 'test', 'check', 'reset'])(
  '%s refuses an option it does not know, and tells which it knows',
  (command) => {
    const { status, stdout, stderr } = type(command, '--frobnicate');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("Unknown option '--frobnicate'");
    expect(stderr).toContain('Usage: npm ');
    expect(stderr).toContain('--help');
  },
);
