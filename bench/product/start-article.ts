import type { Client, WorkflowHandle } from '@temporalio/client';
import {
  type GenerateContentInput,
  generateContentContract,
} from '#contracts/workflows/writer/generate-content.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { lockTasks, queueTask } from '#entities/writer/queue-task.ts';
import type { Customer } from './customer.ts';
import { startForCustomer } from './start-for-customer.ts';

/** Has one task written. */
export function startArticle(
  client: Client,
  customer: Customer,
  taskId: string,
): Promise<WorkflowHandle> {
  return startForCustomer<GenerateContentInput>(client, customer, async (transaction) => {
    const [task] = await lockTasks(transaction, [taskId]);
    if (!task) throw new RangeError(`No task ${taskId}`);
    const { credits } = await operationPrice(transaction, 'content_generation', task.wordCount);
    return {
      contract: generateContentContract,
      input: { taskId },
      title: 'Write an article',
      estimate: credits,
      estimateDetails: { operation: 'content_generation', amount: task.wordCount },
      take: (inner, runId) => queueTask(inner, task, runId),
    };
  });
}
