import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { RunningPlatform } from './state/platform-file.ts';

/** What a process and everything below it uses. */
export interface MemoryUse {
  name: string;
  processes: number;
  /** Shared pages counted once for every process that maps them: more than is really used. */
  residentBytes: number;
  /** Shared pages divided among those who map them; null where the system does not tell. */
  proportionalBytes: number | null;
}

interface ProcessMemory {
  pid: number;
  parent: number;
  residentBytes: number;
  proportionalBytes: number | null;
}

/** Memory of the launcher and of each of its children with all their descendants. */
export function measurePlatform(platform: RunningPlatform): MemoryUse[] {
  const processes = listProcesses();
  const parts = platform.children.map(({ name, identity }) => ({
    name,
    pids: treeOf(processes, identity.pid),
  }));
  const counted = new Set(parts.flatMap(({ pids }) => pids));
  const launcher = treeOf(processes, platform.launcher.pid).filter((pid) => !counted.has(pid));
  return [...parts, { name: 'launcher', pids: launcher }].map(({ name, pids }) =>
    sum(name, pids, processes),
  );
}

/** Everything together; the figure the platform's limit is about. */
export function totalOf(parts: readonly MemoryUse[]): MemoryUse {
  return {
    name: 'total',
    processes: parts.reduce((count, part) => count + part.processes, 0),
    residentBytes: parts.reduce((bytes, part) => bytes + part.residentBytes, 0),
    proportionalBytes: parts.reduce(
      (bytes: number | null, part) =>
        bytes === null || part.proportionalBytes === null ? null : bytes + part.proportionalBytes,
      0,
    ),
  };
}

function sum(
  name: string,
  pids: readonly number[],
  all: ReadonlyMap<number, ProcessMemory>,
): MemoryUse {
  const members = pids.flatMap((pid) => all.get(pid) ?? []);
  return { ...totalOf(members.map((member) => ({ name, processes: 1, ...member }))), name };
}

function treeOf(all: ReadonlyMap<number, ProcessMemory>, root: number): number[] {
  if (!all.has(root)) return [];
  const below = [...all.values()].filter(({ parent }) => parent === root);
  return [root, ...below.flatMap(({ pid }) => treeOf(all, pid))];
}

function listProcesses(): Map<number, ProcessMemory> {
  const processes = process.platform === 'linux' ? listByProc() : listByPs();
  return new Map(processes.map((entry) => [entry.pid, entry]));
}

function listByProc(): ProcessMemory[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      const status = readOrEmpty(`/proc/${entry}/status`);
      if (status === '') return [];
      const rollup = readOrEmpty(`/proc/${entry}/smaps_rollup`);
      return {
        pid: Number(entry),
        parent: Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]),
        residentBytes: kilobytes(status, 'VmRSS') ?? 0,
        proportionalBytes: kilobytes(rollup, 'Pss'),
      };
    });
}

function kilobytes(text: string, field: string): number | null {
  const match = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text);
  return match ? Number(match[1]) * 1_024 : null;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone meanwhile, or another user's.
    return '';
  }
}

function listByPs(): ProcessMemory[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytesResident = 0]) => ({
      pid,
      parent,
      residentBytes: kilobytesResident * 1_024,
      proportionalBytes: null,
    }));
}
