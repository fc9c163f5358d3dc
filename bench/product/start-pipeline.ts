import type { Client, WorkflowHandle } from '@temporalio/client';
import { pipelineEstimate } from '#api/writer/pipelines/pipeline-estimate.ts';
import { contentPipelineContract } from '#contracts/workflows/writer/content-pipeline.ts';
import { startRun } from '#entities/system/start-run.ts';
import type { Customer } from './customer.ts';
import { delivered } from './delivered.ts';
import { articleWords } from './instant-replies.ts';

const stages = ['generate', 'image_prompts', 'images', 'publish'] as const;

/** Takes one task through the whole pipeline, by the product's own path: rows, commit, delivery. */
export async function startPipeline(
  client: Client,
  { tenant, userId, integrationId }: Customer,
  taskId: string,
): Promise<WorkflowHandle> {
  const { accountId, siteId, sectorId } = tenant;
  const starter = { accountId, userId, kind: 'user', requestId: null };
  const em = tenant.fork();
  const started = await em.transactional(async (transaction) => {
    const piece = { siteId, wordCount: articleWords };
    const { total, items } = await pipelineEstimate(transaction, stages, piece);
    return startRun(transaction, starter, {
      contract: contentPipelineContract,
      input: {
        subject: { taskId },
        stages: [...stages],
        destinations: [{ integrationId, remoteStatus: 'publish' }],
      },
      title: 'Make an article',
      siteId,
      sectorId,
      estimate: total,
      estimateDetails: { items },
    });
  });
  return delivered(client, em, started);
}
