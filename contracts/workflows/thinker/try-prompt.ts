import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface TryPromptInput extends RunInput {
  trialId: string;
}

export interface TryPromptOutput {
  credits: number;
}

/** Asks a model by a prompt and keeps nothing of what it makes but for showing it. */
export const tryPromptContract = defineWorkflow<TryPromptInput, TryPromptOutput>({
  type: 'tryPrompt',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ trialId }) => `try-prompt/${trialId}`,
});
