import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const bytesPerKilobyte = 1024;

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile, or somebody else's.
    return '';
  }
}

/**
 * The process that this one has started with this entry file.
 *
 * @throws Error where there is none, or no `/proc`
 */
export function findChild(entry: string): number {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !read(`/proc/${name}/cmdline`).includes(entry)) continue;
    if (read(`/proc/${name}/status`).includes(`PPid:\t${process.pid}\n`)) return Number(name);
  }
  throw new Error(`No child process runs ${entry}`);
}

function fieldOf(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] =
    new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) * bytesPerKilobyte;
}

/** Bytes of a process in memory now. */
export function residentBytes(pid: number): number {
  return fieldOf(pid, 'VmRSS');
}

/** Most bytes of a process in memory since `forgetPeak`. */
export function peakBytes(pid: number): number {
  return fieldOf(pid, 'VmHWM');
}

/** proc(5): 5 sets the peak back to what is in memory now. */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
