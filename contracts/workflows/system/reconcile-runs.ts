import { taskQueues } from '../task-queues.ts';
import { defineWorkflow } from '../workflow-contract.ts';

export interface ReconcileRunsInput {
  /** When the pass began, where a history goes on that was continued as a new one. */
  since?: string;
  /** Looks before the history starts anew; absent: 300, far below 10,000 events. */
  looksPerExecution?: number;
}

export interface ReconcileRunsOutput {
  checked: number;
  repaired: number;
  unrepaired: number;
  adopted: number;
  differing: number;
}

/** Compares every living run with its workflow. It is of no account, and no run itself. */
export const reconcileRunsContract = defineWorkflow<ReconcileRunsInput, ReconcileRunsOutput>({
  type: 'reconcileRuns',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: () => 'reconcile-runs',
});
