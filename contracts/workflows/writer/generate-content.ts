import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface GenerateContentInput extends RunInput {
  taskId: string;
}

export interface GenerateContentOutput {
  contentId: string;
  wordCount: number;
}

export const generateContentContract = defineWorkflow<GenerateContentInput, GenerateContentOutput>({
  type: 'generateContent',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: (input) => `generate-content/${input.taskId}`,
});
