import type { WorkflowHandle } from '@temporalio/client';
import type { BenchContext } from '../harness/measure.ts';
import { describeCpuUse, readCpuUse } from './cpu-use.ts';

/** Starts under way at once, as of a few API processes. */
const startsAtOnce = 10;

/** Starts everything and waits until all of it has ended well; the clock covers both. */
export async function finishedPerSecond<Item>(
  context: BenchContext,
  items: readonly Item[],
  start: (item: Item) => Promise<WorkflowHandle>,
): Promise<{ rate: number; first: WorkflowHandle | undefined }> {
  const cpuBefore = readCpuUse();
  const began = performance.now();
  const waiting = items.values();
  const results: Promise<unknown>[] = [];
  let first: WorkflowHandle | undefined;
  const starter = async () => {
    for (const item of waiting) {
      const handle = await start(item);
      first ??= handle;
      const result = handle.result();
      // Waited for below; one that fails before that must not count as unhandled.
      result.catch(() => undefined);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: startsAtOnce }, starter));
  await Promise.all(results);
  const rate = (items.length * 1000) / (performance.now() - began);
  context.say(`  ${rate.toFixed(1)}/s: ${describeCpuUse(cpuBefore, readCpuUse(), items.length)}`);
  return { rate, first };
}
