import type { Gate } from './gate.ts';
import { runTier } from './run-tier.ts';

/** A tier of tests that needs no server, as a gate of the fast check. */
export function tierGate(name: string): Gate {
  return {
    name,
    unit: 'tests',
    async run(root) {
      const { passed, failed, skipped, output } = await runTier(name, root);
      return {
        checked: passed + failed,
        failures: failed === 0 ? [] : [output],
        notes: skipped.length === 0 ? [] : [`${skipped.length} skipped`, ...skipped],
      };
    },
  };
}
