import {
  ApplicationFailure,
  continueAsNew,
  isCancellation,
  proxyActivities,
} from '@temporalio/workflow';
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
 * Temporal with the rows, then balances with ledgers. Started by a Schedule, one at a time. What cannot be compared
 * keeps nothing else from it; the pass has failed then.
 */
export async function reconcileRuns(input: ReconcileRunsInput): Promise<ReconcileRunsOutput> {
  const attempt = createAttempts();
  const runs = await attempt('runs', () => lookAtRuns(input));
  if (runs && !runs.isDone) {
    await continueAsNew<typeof reconcileRuns>({ ...input, since: runs.since });
  }
  const workflows = await attempt('workflows', () =>
    reconcileWorkflows.executeWithOptions({ summary: 'workflows without a living run' }, [{}]),
  );
  const ledgers = await attempt('ledgers', () =>
    reconcileLedgers.executeWithOptions({ summary: 'balances and ledgers' }, [{}]),
  );
  if (!runs || !workflows || !ledgers) throw attempt.failure();
  const { checked, repaired, unrepaired } = runs;
  const [{ adopted }, { differing }] = [workflows, ledgers];
  return { checked, repaired, unrepaired, adopted, differing };
}

/** Looks until all runs of the pass were seen, or the history is long enough. */
async function lookAtRuns(input: ReconcileRunsInput) {
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
    if (found.isDone || look === looksPerExecution) {
      return { ...runs, since, isDone: found.isDone };
    }
  }
}

/** Steps of which each is done whatever became of those before; null where one failed. */
function createAttempts() {
  const failed: { step: string; error: unknown }[] = [];
  const attempt = async <Result>(
    step: string,
    work: () => Promise<Result>,
  ): Promise<Result | null> => {
    try {
      return await work();
    } catch (error) {
      // Who ends the pass ends all of it.
      if (isCancellation(error)) throw error;
      failed.push({ step, error });
      return null;
    }
  };
  const failure = () => {
    const [first] = failed;
    return ApplicationFailure.create({
      message: `Could not be compared: ${failed.map(({ step }) => step).join(', ')}`,
      type: 'reconciliation_incomplete',
      ...(first?.error instanceof Error ? { cause: first.error } : {}),
    });
  };
  return Object.assign(attempt, { failure });
}
