import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  type ContentPipelineInput,
  contentPipelineContract,
} from '#contracts/workflows/writer/content-pipeline.ts';
import { pipelineEstimate } from '#entities/writer/pipeline-estimate.ts';
import type { Customer } from './customer.ts';
import { articleWords } from './instant-replies.ts';
import { startForCustomer } from './start-for-customer.ts';

const stages = ['generate', 'image_prompts', 'images', 'publish'] as const;

/** Takes one task through the whole pipeline. */
export function startPipeline(
  client: Client,
  customer: Customer,
  taskId: string,
): Promise<WorkflowHandle> {
  const { integrationId, tenant } = customer;
  return startForCustomer<ContentPipelineInput>(client, customer, async (transaction) => {
    const piece = { siteId: tenant.siteId, wordCount: articleWords };
    const { total, items } = await pipelineEstimate(transaction, stages, piece);
    return {
      contract: contentPipelineContract,
      input: {
        subject: { taskId },
        stages: [...stages],
        destinations: [{ integrationId, remoteStatus: 'publish' }],
      },
      title: 'Make an article',
      estimate: total,
      estimateDetails: { items },
    };
  });
}
