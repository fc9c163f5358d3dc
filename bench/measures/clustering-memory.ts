import { runAlone } from '../clustering/run-alone.ts';
import type { Measure } from '../harness/measure.ts';

const count = 100_000;
/** Issue 5, "Numbers": 2 GB. */
const limitMegabytes = 2048;

/** The most memory of a process that groups as many keywords as one run may have, its input included. */
export const clusteringMemory: readonly Measure[] = (['vectors', 'words'] as const).map((what) => ({
  name: `clustering-memory-${what}`,
  what: `peak memory of clustering ${count} keywords${what === 'vectors' ? ' with vectors of 384 dimensions' : ' by words alone'}`,
  baseline: `the limit of ${limitMegabytes} MB`,
  unit: 'MB',
  goal: { direction: 'at most', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 1200,
  run: async (context) => ({
    product: async () => (await runAlone(context, what, count)).peakMegabytes,
    baseline: async () => limitMegabytes,
  }),
}));
