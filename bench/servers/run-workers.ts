import type { Worker } from '@temporalio/worker';
import type { BenchContext } from '../harness/measure.ts';

/** Runs workers until the measure has ended. A worker that ends by itself is found by who waits for its work. */
export function runWorkers(context: BenchContext, workers: readonly Worker[]): void {
  const running = Promise.allSettled(workers.map((worker) => worker.run()));
  context.defer(async () => {
    for (const worker of workers) worker.shutdown();
    await running;
  });
}
