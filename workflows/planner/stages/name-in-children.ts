import { ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import {
  type NameClustersInput,
  nameClustersContract,
} from '#contracts/workflows/planner/name-clusters.ts';
import { nameClusters } from '#workflows/planner/name-clusters.ts';
import type { RunControl } from '#workflows/shared/run-control.ts';

/** Naming calls of one child: about ten events each, so that its history stays in the hundreds. */
export const callsPerChild = 20;

/** Has one child make its share of the naming calls, and waits for it. */
export async function nameInChild(
  control: RunControl,
  child: number,
  batches: number,
): Promise<void> {
  const { accountId, runId } = control.input;
  const from = child * callsPerChild;
  const input: NameClustersInput = {
    accountId,
    runId,
    from,
    to: Math.min(batches, from + callsPerChild),
    batches,
  };
  const { searchAttributes, memo, workflowId } = workflowInfo();
  const handle = await startChild(nameClusters, {
    workflowId: `${workflowId}/${nameClustersContract.subject(input)}`,
    args: [input],
    staticSummary: `Name groups, calls ${from + 1} to ${input.to} of ${batches}`,
    // A run that is terminated by an operator must not leave children paying on.
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    searchAttributes: { ...searchAttributes, RunType: [nameClustersContract.type] },
    ...(memo ? { memo } : {}),
  });
  await control.withChild(handle);
}
