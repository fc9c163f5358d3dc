import { runAlone } from '../clustering/run-alone.ts';
import type { Measure } from '../harness/measure.ts';

/** Issue 5, "Numbers", on two cores. */
const sizes = [
  { count: 1_000, rounds: 3 },
  { count: 10_000, rounds: 3 },
  { count: 50_000, rounds: 1 },
];

/** Grouping with vectors given, reasons included; each side of each round in a process of its own. */
export const clusteringSpeed: readonly Measure[] = sizes.map(({ count, rounds }) => ({
  name: `clustering-speed-${count}`,
  what: `clustering ${count} keywords with given vectors of 384 dimensions`,
  baseline: 'HNSW + Louvain on the same vectors, without words and reasons',
  unit: 's',
  goal: { direction: 'at most', ratio: 1 },
  rounds,
  timeoutSeconds: 1200,
  run: async (context) => ({
    product: async () => (await runAlone(context, 'vectors', count)).seconds,
    baseline: async () => (await runAlone(context, 'baseline', count)).seconds,
  }),
}));
