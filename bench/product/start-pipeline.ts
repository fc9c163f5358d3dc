import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { defaultReviewSettings, type ReviewSettings } from '#domain/writer/review.ts';
import { pipelineStages } from '#domain/writer/stages.ts';
import { pipelineEstimate } from '#entities/writer/pipeline-estimate.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import type { Customer } from './customer.ts';
import { articleWords } from './instant-replies.ts';
import { startForCustomer } from './start-for-customer.ts';

/** Waited for by nobody: the gate opens as soon as it has shut, and writes all that it writes otherwise. */
const review: ReviewSettings = {
  ...defaultReviewSettings,
  hold: { seconds: 0, by: 'automation' },
};

/** Takes one task through the whole pipeline, every stage of it. */
export function startPipeline(
  client: Client,
  customer: Customer,
  taskId: string,
): Promise<WorkflowHandle> {
  const { integrationId, tenant } = customer;
  return startForCustomer<ContentPipelineInput>(client, customer, async (transaction) => {
    const [task] = await lockTasks(transaction, [taskId]);
    if (!task) throw new RangeError(`No task ${taskId}`);
    const piece = { siteId: tenant.siteId, wordCount: articleWords };
    const { total, items } = await pipelineEstimate(transaction, pipelineStages, piece);
    return {
      contract: contentPipelineContract,
      input: {
        subject: { taskId },
        stages: [...pipelineStages],
        review,
        destinations: [{ integrationId, remoteStatus: 'publish' }],
      },
      title: 'Make an article',
      estimate: total,
      estimateDetails: { items },
      take: (inner, runId) => queueTask(inner, task, runId),
    };
  });
}
