import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough for the pictures of some articles; small enough to be filled in a moment. */
const megabytes = 96;
const blockBytes = 1024 * 1024;

/** A real file system of its own that can be filled to its last byte. */
interface SmallDisk {
  folder: string;
  fill(): void;
  empty(): void;
}

/**
 * Does `work` with a small file system in memory.
 *
 * @throws where nobody may mount one: it takes root, on Linux
 */
export async function withSmallDisk<Result>(
  work: (disk: SmallDisk) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-disk-'));
  mount(folder);
  const filling = join(folder, 'filling');
  try {
    return await work({
      folder,
      fill: () => fill(filling),
      empty: () => rmSync(filling, { force: true }),
    });
  } finally {
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether this machine lets us mount one. */
export function hasSmallDisks(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'igny8-disk-'));
  try {
    mount(folder);
    execFileSync('umount', ['--lazy', folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mount(folder: string): void {
  const size = `size=${megabytes}m`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', folder], { stdio: 'pipe' });
}

/** Writes until not one byte more fits. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) if (writeSync(file, Buffer.alloc(blockBytes)) === 0) return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(file);
  }
}
