import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface GenerateImagesInput extends RunInput {
  /** Of a content, or of a task that has none yet; those of a task are always named. */
  contentId?: string;
  taskId?: string;
  /** Draws these, whatever they are; without them the content's are described first, and all of them drawn. */
  imageIds?: string[];
  /** Describes the pictures and draws none. */
  promptsOnly?: boolean;
}

export interface GenerateImagesOutput {
  generated: number;
  failed: number;
}

export const generateImagesContract = defineWorkflow<GenerateImagesInput, GenerateImagesOutput>({
  type: 'generateImages',
  taskQueue: taskQueues.core,
  numbered: true,
  subject: (input) => `generate-images/${input.contentId ?? input.taskId}`,
});
