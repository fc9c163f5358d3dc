import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface GenerateImagesInput extends RunInput {
  contentId: string;
}

export interface GenerateImagesOutput {
  generated: number;
  failed: number;
}

export const generateImagesContract = defineWorkflow<GenerateImagesInput, GenerateImagesOutput>({
  type: 'generateImages',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: (input) => `generate-images/${input.contentId}`,
});
