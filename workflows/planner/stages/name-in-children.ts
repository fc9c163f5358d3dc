import { ParentClosePolicy, startChild, workflowInfo } from '@temporalio/workflow';
import {
  type NameClustersInput,
  nameClustersContract,
} from '#contracts/workflows/planner/name-clusters.ts';
import { nameClusters } from '#workflows/planner/name-clusters.ts';
import { childMetadata } from '#workflows/shared/child-metadata.ts';
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
  const title = `Name groups, calls ${from + 1} to ${input.to} of ${batches}`;
  const handle = await startChild(nameClusters, {
    workflowId: `${workflowInfo().workflowId}/${nameClustersContract.subject(input)}`,
    args: [input],
    // A run that is terminated by an operator must not leave children paying on.
    parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
    ...childMetadata(title, nameClustersContract.type),
  });
  await control.withChild(handle);
}
