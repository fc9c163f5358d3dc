import {
  type ChildWorkflowHandle,
  type ParentClosePolicy,
  startChild,
  type Workflow,
} from '@temporalio/workflow';
import type { BatchItem } from '#contracts/workflows/system/run-batch.ts';
import { childMetadata } from '#workflows/shared/child-metadata.ts';

/**
 * Starts one child of a run.
 *
 * @param parentClosePolicy what becomes of it when the workflow that starts it is over or continued as a new one
 */
export function startItem(
  item: BatchItem,
  parentClosePolicy: ParentClosePolicy,
): Promise<ChildWorkflowHandle<Workflow>> {
  return startChild(item.workflowType, {
    workflowId: item.workflowId,
    args: [item.paused ? { ...item.input, startPaused: true } : item.input],
    parentClosePolicy,
    ...childMetadata(item.title, item.workflowType),
  });
}
