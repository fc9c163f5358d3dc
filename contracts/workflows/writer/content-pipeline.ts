import type { PipelineStage } from '#domain/writer/stages.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

/** A destination of the publish stage. */
export interface PipelineDestination {
  integrationId: string;
  remoteStatus: 'draft' | 'publish' | 'future';
}

export interface ContentPipelineInput extends RunInput {
  /** The task to write, or the content to go on with. */
  subject: { taskId: string } | { contentId: string };
  stages: PipelineStage[];
  destinations: PipelineDestination[];
}

export interface ContentPipelineOutput {
  contentId: string;
  wordCount: number;
  images: number;
  published: number;
}

export const contentPipelineContract = defineWorkflow<ContentPipelineInput, ContentPipelineOutput>({
  type: 'contentPipeline',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ subject }) => `pipeline/${'taskId' in subject ? subject.taskId : subject.contentId}`,
});
