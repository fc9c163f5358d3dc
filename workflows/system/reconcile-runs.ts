import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ReconciliationActivities } from '#contracts/activities/reconciliation.ts';
import type {
  ReconcileRunsInput,
  ReconcileRunsOutput,
} from '#contracts/workflows/system/reconcile-runs.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { reconciling } from '#workflows/shared/activity-options.ts';

// The worker of this queue alone may look at the rows of all accounts.
const { reconcileSomeRuns, reconcileWorkflows, reconcileLedgers } =
  proxyActivities<ReconciliationActivities>({ ...reconciling, taskQueue: taskQueues.system });

const defaultLooksPerExecution = 300;

/**
 * Repairs the projection: living rows are compared with their workflows, a hundred at a look, then what works at
 * Temporal with the rows, then balances with ledgers. Started by a Schedule, one at a time.
 */
export async function reconcileRuns(input: ReconcileRunsInput): Promise<ReconcileRunsOutput> {
  const { looksPerExecution = defaultLooksPerExecution } = input;
  const runs = { checked: 0, repaired: 0, unrepaired: 0 };
  let since = input.since ?? null;
  for (let look = 1; ; look += 1) {
    const summary = `runs, look ${look}`;
    const found = await reconcileSomeRuns.executeWithOptions({ summary }, [{ since }]);
    since = found.since;
    runs.checked += found.checked;
    runs.repaired += found.repaired;
    runs.unrepaired += found.unrepaired;
    if (found.isDone) break;
    if (look === looksPerExecution) await continueAsNew<typeof reconcileRuns>({ ...input, since });
  }
  const { adopted } = await reconcileWorkflows.executeWithOptions(
    { summary: 'workflows without a living run' },
    [{}],
  );
  const { differing } = await reconcileLedgers.executeWithOptions(
    { summary: 'balances and ledgers' },
    [{}],
  );
  return { ...runs, adopted, differing };
}
