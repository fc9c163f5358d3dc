import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface GenerateIdeasInput extends RunInput {
  clusterId: string;
  count: number;
}

export interface GenerateIdeasOutput {
  ideas: number;
}

export const generateIdeasContract = defineWorkflow<GenerateIdeasInput, GenerateIdeasOutput>({
  type: 'generateIdeas',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: (input) => `generate-ideas/${input.clusterId}`,
});
