import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface NameClustersInput extends RunInput {
  /** The naming calls of this child: from `from` up to and without `to`, of `batches` in all. */
  from: number;
  to: number;
  batches: number;
}

/** A part of the naming of a clustering run: a child, so that no history holds all of it. */
export const nameClustersContract = defineWorkflow<NameClustersInput, void>({
  type: 'nameClusters',
  taskQueue: taskQueues.core,
  numbered: false,
  // The input of a child has its run; `subject` is only told apart from it in starts by the API.
  subject: ({ from }) => `name-clusters/${from}`,
});
