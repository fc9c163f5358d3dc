import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface GenerateIdeasInput extends RunInput {
  clusterId: string;
  count: number;
}

export interface GenerateIdeasOutput {
  ideas: number;
  /** Proposed and left out: the site has their titles. */
  repeated: number;
  /** Kept, and marked with what of the site they nearly repeat. */
  near_duplicates: number;
}

export const generateIdeasContract = defineWorkflow<GenerateIdeasInput, GenerateIdeasOutput>({
  type: 'generateIdeas',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: (input) => `generate-ideas/${input.clusterId}`,
});
