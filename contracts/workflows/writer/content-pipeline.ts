import type { ReviewSettings, ReviewVerdict } from '#domain/writer/review.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';

/** A destination of the publish stage. */
export interface PipelineDestination {
  integrationId: string;
  remoteStatus: 'draft' | 'publish' | 'future';
}

export interface ContentPipelineInput extends RunInput {
  /**
   * The task to write, or the content to go on with. Without the stage `generate` a task is gone on with: its
   * article exists.
   */
  subject: { taskId: string } | { contentId: string };
  /** In the order of the work; any of them left out. */
  stages: PipelineStage[];
  destinations: PipelineDestination[];
  /** How the stage `review` waits; missing: as by default. */
  review?: ReviewSettings;
}

export interface ContentPipelineOutput {
  contentId: string;
  wordCount: number;
  images: number;
  /** Internal links that the stage `link` has added. */
  links?: number;
  /** 0–100, before and after the stage `optimize`; the better text is kept. */
  scoreBefore?: number;
  scoreAfter?: number;
  published: number;
  /** What the stage `review` came to; a rejection has ended the run. */
  review?: ReviewVerdict;
}

export const contentPipelineContract = defineWorkflow<ContentPipelineInput, ContentPipelineOutput>({
  type: 'contentPipeline',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ subject }) => `pipeline/${'taskId' in subject ? subject.taskId : subject.contentId}`,
});
