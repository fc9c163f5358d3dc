import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

export interface PublishContentInput extends RunInput {
  contentId: string;
  integrationId: string;
  remoteStatus: 'draft' | 'publish' | 'future';
  /** ISO 8601, UTC; absent: now. */
  scheduledFor?: string;
}

export interface PublishContentOutput {
  recordId: string;
  destinationUrl: string;
}

export const publishContentContract = defineWorkflow<PublishContentInput, PublishContentOutput>({
  type: 'publishContent',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: (input) => `publish/${input.contentId}/${input.integrationId}`,
});
