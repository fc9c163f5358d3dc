import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'igny8-scripts-'));
}
