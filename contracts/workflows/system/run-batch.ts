import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

/** One child of a batch: its own run, its own natural workflow id, its own reservation. */
export interface BatchItem {
  runId: string;
  workflowId: string;
  workflowType: string;
  title: string;
  /** Paused before its workflow was begun: it is started and waits at its first step. */
  paused: boolean;
  input: RunInput;
}

export interface RunBatchInput extends RunInput {
  siteId: string;
  title: string;
  /** Run id of the last child started, when the history was continued as a new one. */
  after?: string;
  /** Children before the history starts anew; absent: 500, far below 10,000 events. */
  childrenPerExecution?: number;
}

export interface RunBatchOutput {
  completed: number;
  failed: number;
  cancelled: number;
}

/** Several items of one request: a child workflow each, a sliding window of them at a time. */
export const runBatchContract = defineWorkflow<RunBatchInput, RunBatchOutput>({
  type: 'runBatch',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: () => 'batch',
});
