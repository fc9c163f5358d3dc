import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { BenchContext } from '../harness/measure.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('timed-run.ts', import.meta.url));

const report = z.object({
  groups: z.number(),
  seconds: z.number(),
  processorSeconds: z.number(),
  peakMegabytes: z.number(),
});

/** What one grouping took. */
export type TimedRun = z.infer<typeof report>;

/** Groups `count` synthetic keywords in a process of its own and tells what it took. */
export async function runAlone(
  { say, signal }: BenchContext,
  what: 'vectors' | 'words' | 'baseline',
  count: number,
): Promise<TimedRun> {
  const { stdout } = await run(process.execPath, [program, what, String(count)], { signal });
  const took = report.parse(JSON.parse(stdout));
  const figures = [
    `${took.seconds.toFixed(2)} s`,
    `${took.processorSeconds.toFixed(2)} s of processors`,
    `${took.peakMegabytes.toFixed(0)} MB`,
    `${took.groups} groups`,
  ];
  say(`  ${count} ${what}: ${figures.join(', ')}`);
  return took;
}
