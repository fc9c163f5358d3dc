import {
  type ChildWorkflowHandle,
  type ParentClosePolicy,
  startChild,
  type Workflow,
  workflowInfo,
} from '@temporalio/workflow';
import type { BatchItem } from '#contracts/workflows/system/run-batch.ts';

/**
 * Starts one child of a run.
 *
 * @param parentClosePolicy what becomes of it when the workflow that starts it is over or continued as a new one
 */
export function startItem(
  item: BatchItem,
  parentClosePolicy: ParentClosePolicy,
): Promise<ChildWorkflowHandle<Workflow>> {
  const { searchAttributes, memo } = workflowInfo();
  return startChild(item.workflowType, {
    workflowId: item.workflowId,
    args: [item.paused ? { ...item.input, startPaused: true } : item.input],
    staticSummary: item.title,
    parentClosePolicy,
    searchAttributes: { ...searchAttributes, RunType: [item.workflowType] },
    ...(memo ? { memo: { ...memo, title: item.title } } : {}),
  });
}
