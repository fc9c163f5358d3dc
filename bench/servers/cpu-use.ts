import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of `/proc/<pid>/stat` are hundredths of a second on every Linux that Node runs on. */
const millisecondsPerTick = 10;

interface ProcessTime {
  pid: number;
  parent: number;
  name: string;
  milliseconds: number;
}

/** Processor time used so far, by program. */
export type CpuUse = Record<string, number>;

/**
 * Of this process (API, workers and client of a measure live in it) and of the servers it has started.
 * Wall time on a busy machine says little; processor time says where it goes all the same. On other
 * systems than Linux it is this process alone.
 */
export function readCpuUse(): CpuUse {
  const { user, system } = process.cpuUsage();
  const use: CpuUse = { node: (user + system) / 1000 };
  const all = process.platform === 'linux' ? listProcesses() : [];
  for (const { name, milliseconds } of descendants(all, process.pid)) {
    use[name] = (use[name] ?? 0) + milliseconds;
  }
  return use;
}

/** "node 96, temporal 61 ms CPU each": what was used since, divided by how often the work was done. */
export function describeCpuUse(before: CpuUse, after: CpuUse, times: number): string {
  const parts = Object.entries(after).map(([name, milliseconds]) => {
    const each = (milliseconds - (before[name] ?? 0)) / times;
    return `${name} ${Number(each.toPrecision(3))}`;
  });
  return `${parts.join(', ')} ms CPU each`;
}

function descendants(all: readonly ProcessTime[], root: number): ProcessTime[] {
  const below = all.filter(({ parent }) => parent === root);
  return below.flatMap((child) => [child, ...descendants(all, child.pid)]);
}

function listProcesses(): ProcessTime[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        return parseStat(Number(entry), readFileSync(`/proc/${entry}/stat`, 'utf8'));
      } catch {
        // Gone meanwhile.
        return [];
      }
    });
}

/** Fields as in proc(5): after the name 4 is the parent, 14 to 17 are times with ended children's. */
export function parseStat(pid: number, stat: string): ProcessTime {
  const nameEnd = stat.lastIndexOf(')');
  const name = stat.slice(stat.indexOf('(') + 1, nameEnd);
  const fields = stat
    .slice(nameEnd + 2)
    .split(' ')
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
  return { pid, parent: fields[1] ?? 0, name, milliseconds: ticks * millisecondsPerTick };
}
