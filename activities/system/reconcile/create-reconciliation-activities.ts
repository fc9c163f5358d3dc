import type { ReconciliationActivities } from '#contracts/activities/reconciliation.ts';
import { reconcileLedgers } from './reconcile-ledgers.ts';
import { reconcileSomeRuns } from './reconcile-some-runs.ts';
import { reconcileWorkflows } from './reconcile-workflows.ts';
import type { Reconciler } from './reconciler.ts';

/** What the worker of the queue `system` does, and no other: it sees the rows of all accounts. */
export function createReconciliationActivities(reconciler: Reconciler): ReconciliationActivities {
  return {
    reconcileSomeRuns: ({ since }) => reconcileSomeRuns(reconciler, since),
    reconcileWorkflows: () => reconcileWorkflows(reconciler),
    reconcileLedgers: () => reconcileLedgers(reconciler),
  };
}
