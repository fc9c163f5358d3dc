import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { identify } from '../processes/identity.ts';

/** proc(5), /proc/net/tcp: state 0A is LISTEN. */
const listening = '0A';

/** Who listens on the port, as `process 123 (node server.js)`; null where that cannot be found out. */
export function findPortHolder(port: number): string | null {
  const pid = process.platform === 'linux' ? pidByProc(port) : pidByLsof(port);
  if (pid === null) return null;
  const command = identify(pid)?.command;
  return command ? `process ${pid} (${command})` : `process ${pid}`;
}

function pidByProc(port: number): number | null {
  const inodes = new Set(
    ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => inodesOf(file, port)),
  );
  if (inodes.size === 0) return null;
  for (const entry of readdirSync('/proc')) {
    if (/^\d+$/.test(entry) && holdsSocket(entry, inodes)) return Number(entry);
  }
  return null;
}

function inodesOf(file: string, port: number): string[] {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  return readOrEmpty(file)
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hexPort}`) && fields[3] === listening)
    .flatMap((fields) => fields[9] ?? []);
}

function holdsSocket(pid: string, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      const target = readlinkSync(`/proc/${pid}/fd/${descriptor}`);
      return target.startsWith('socket:[') && inodes.has(target.slice('socket:['.length, -1));
    });
  } catch {
    // Another user's process, or one that ended meanwhile: not ours to see.
    return false;
  }
}

function pidByLsof(port: number): number | null {
  const answer = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], {
    encoding: 'utf8',
  });
  const pid = Number.parseInt(answer.stdout ?? '', 10);
  return Number.isNaN(pid) ? null : pid;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A kernel without IPv6 has no tcp6.
    return '';
  }
}
