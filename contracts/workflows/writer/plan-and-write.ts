import type { PlanningStage } from '#domain/writer/planning-stages.ts';
import type { PipelineStage } from '#domain/writer/stages.ts';
import { taskQueues } from '../task-queues.ts';
import { defineWorkflow, type RunInput } from '../workflow-contract.ts';
import type { PipelineDestination } from './content-pipeline.ts';

export interface PlanAndWriteInput extends RunInput {
  siteId: string;
  /** What tells this choice of keywords or clusters from another: one run of it at a time. */
  sourceKey: string;
  /** From the first one that is to be done; a run that is tried again leaves out what is done. */
  stages: PlanningStage[];
  ideasPerCluster: number;
  /** What the pipelines of the articles are to do; absent members: as usual. */
  pipeline: {
    stages?: PipelineStage[];
    approvalRequired?: boolean;
    destinations?: string[];
    remoteStatus: PipelineDestination['remoteStatus'];
  };
}

/** How the articles ended. */
export interface PlanAndWriteOutput {
  completed: number;
  failed: number;
  cancelled: number;
}

/** From raw keywords or clusters to published articles: clusters, ideas, tasks, then a pipeline each. */
export const planAndWriteContract = defineWorkflow<PlanAndWriteInput, PlanAndWriteOutput>({
  type: 'planAndWrite',
  taskQueue: taskQueues.core,
  numbered: false,
  subject: ({ sourceKey }) => `plan-and-write/${sourceKey}`,
});
