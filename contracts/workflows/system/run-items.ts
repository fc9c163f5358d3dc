import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface RunItemsInput extends RunInput {
  /** What the items are called to an operator. */
  title: string;
  /** Run id of the last item started, when the history was continued as a new one. */
  after?: string;
  /** Events before the history starts anew; absent: 4,000, far below 10,000. */
  eventsPerExecution?: number;
  /** Seconds between two looks at the rows when nothing tells of a change, at first and at most. */
  lookSeconds?: { first: number; most: number };
}

/**
 * Starts the children of a run, a sliding window of them at a time, until all have ended. It is no run of its
 * own: it reports to its parent's, which pauses and cancels it and ends the run.
 */
export const runItemsContract = defineWorkflow<RunItemsInput, void>({
  type: 'runItems',
  taskQueue: taskQueues.core,
  numbered: false,
  // The id of a window is made of its parent's: one window a stage of it.
  subject: () => 'items',
});
