import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ChildSpec } from '#scripts/platform/processes/child-spec.ts';

/** A child that runs a line of JavaScript. */
export function nodeChild(name: string, code: string, changes: Partial<ChildSpec> = {}): ChildSpec {
  return {
    name,
    command: process.execPath,
    args: ['-e', code],
    environment: process.env,
    workingDirectory: tmpdir(),
    stopSignal: 'SIGTERM',
    stopGraceMilliseconds: 2_000,
    readyWithinMilliseconds: 5_000,
    isReady: () => Promise.resolve(true),
    ...changes,
  };
}

/** Lives until it is told to end. */
export const stays = 'setInterval(() => {}, 1000)';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Removed when the file's tests have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-scripts-'));
  made.push(folder);
  return folder;
}
