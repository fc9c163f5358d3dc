import type { Measure } from '../../bench/harness/measure.ts';

/** A measure whose figures are given. */
export function fakeMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    name: 'fake',
    what: 'something of ours',
    baseline: 'something simple',
    unit: 'ms',
    goal: { direction: 'at most', ratio: 1.3 },
    rounds: 2,
    timeoutSeconds: 5,
    run: async () => ({ product: async () => 2, baseline: async () => 4 }),
    ...overrides,
  };
}
