import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  type GenerateContentInput,
  generateContentContract,
} from '#contracts/workflows/writer/generate-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { startRun } from '#entities/system/start-run.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import type { Customer } from './customer.ts';
import { delivered } from './delivered.ts';

/** Has one task written, by the product's own path: rows, commit, delivery. */
export async function startArticle(
  client: Client,
  { tenant, userId }: Customer,
  taskId: string,
): Promise<WorkflowHandle> {
  const { accountId, siteId, sectorId } = tenant;
  const starter = { accountId, userId, kind: 'user', requestId: null };
  const em = tenant.fork();
  const started = await em.transactional(async (transaction) => {
    const [task] = await lockTasks(transaction, [taskId]);
    if (!task) throw new RangeError(`No task ${taskId}`);
    const { credits } = await operationPrice(transaction, 'content_generation', task.wordCount);
    return startRun<GenerateContentInput>(transaction, starter, {
      contract: generateContentContract,
      input: { taskId },
      title: 'Write an article',
      siteId,
      sectorId,
      estimate: credits,
      estimateDetails: { operation: 'content_generation', amount: task.wordCount },
      take: (inner, runId) => queueTask(inner, task, runId),
    });
  });
  return delivered(client, em, started);
}
