import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface ReparseContentInput extends RunInput {
  contentId: string;
}

export interface ReparseContentOutput {
  contentId: string;
  /** The version of the text now. */
  version: number;
  wordCount: number;
  /** 1 when there is a new version, 0 when the text is what it was. */
  changed: number;
}

export const reparseContentContract = defineWorkflow<ReparseContentInput, ReparseContentOutput>({
  type: 'reparseContent',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: ({ contentId }) => `reparse/${contentId}`,
});
