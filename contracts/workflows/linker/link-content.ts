import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface LinkContentInput extends RunInput {
  contentId: string;
  /** Of the text that is linked: one that has changed by then is left alone. */
  version: number;
  /** Whether its optimising follows, where the site has both done by themselves. */
  thenOptimize?: boolean;
}

export interface LinkContentOutput {
  contentId: string;
  /** Links that were put in. */
  added: number;
  /** Links of ours that led nowhere any more, or elsewhere, and were put right. */
  mended: number;
  /** Version of the text now. */
  version: number;
}

export const linkContentContract = defineWorkflow<LinkContentInput, LinkContentOutput>({
  type: 'linkContent',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ contentId, version }) => `link/${contentId}/${version}`,
});
