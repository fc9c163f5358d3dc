import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import type { AllActivities } from './fake-activities.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'reconcileRuns';
const step = 'reconcileSomeRuns';

/** Looks that find a full page each but the last. */
function looks(count: number): Partial<AllActivities> {
  let left = count;
  return {
    reconcileSomeRuns: async ({ since }) => {
      left -= 1;
      return {
        since: since ?? '2026-11-21 00:00:00+00',
        ...{ checked: 100, repaired: 1, unrepaired: 0, isDone: left === 0 },
      };
    },
  };
}

const rest = ['reconcileWorkflows', 'reconcileLedgers'];

/** The paths of the reconciler: it is no run, so nobody pauses it. */
export const reconciliationScenarios: Scenario[] = [
  { workflow, path: 'happy', ends: 'COMPLETED', overrides: () => looks(3), expects: rest },
  {
    workflow,
    path: 'continued-as-new',
    ends: 'COMPLETED',
    inputMembers: { looksPerExecution: 2 },
    overrides: () => looks(5),
    expects: rest,
  },
  {
    workflow,
    path: 'retried',
    ends: 'COMPLETED',
    overrides: (calls) => failsTwice(step, calls),
    expects: [`${step}:failed`, `${step}:failed`, ...rest],
  },
  {
    workflow,
    path: 'failed',
    ends: 'FAILED',
    overrides: () => ({ [step]: refuses }),
    // Only the runs could not be compared.
    expects: rest,
  },
  {
    workflow,
    path: 'partly-failed',
    ends: 'FAILED',
    overrides: () => ({ reconcileWorkflows: refuses }),
    expects: [step, 'reconcileLedgers'],
  },
  {
    workflow,
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: (calls) => ({ [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [],
  },
];
