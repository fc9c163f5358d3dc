import type { EntryPoint } from '#domain/optimizer/entry-point.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface OptimizeContentInput extends RunInput {
  contentId: string;
  /** Of the text that is optimised: one that has changed by then is left alone. */
  version: number;
  entryPoint: EntryPoint;
}

export interface OptimizeContentOutput {
  contentId: string;
  /** Overall, 0–100. */
  scoreBefore: number;
  scoreAfter: number;
  /** 1 when the rewritten text scored better and is the content's now, else 0. */
  kept: number;
}

export const optimizeContentContract = defineWorkflow<OptimizeContentInput, OptimizeContentOutput>({
  type: 'optimizeContent',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ contentId, version }) => `optimize/${contentId}/${version}`,
});
