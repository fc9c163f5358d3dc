import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type WorkflowInput } from '../workflow-contract.ts';

export interface PreviewPromptInput extends WorkflowInput {
  trialId: string;
}

/** Renders a prompt with rows of the customer. It is no run: it costs nothing and is over at once. */
export const previewPromptContract = defineWorkflow<PreviewPromptInput, void>({
  type: 'previewPrompt',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ trialId }) => `preview-prompt/${trialId}`,
});
