import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type GenerateContentInput,
  generateContentContract,
} from '#contracts/workflows/writer/generate-content.ts';
import type { RunStart } from '#entities/system/start-run.ts';
import { type LockedTask, queueTask } from './queue-task.ts';
import { writingPricing } from './writing-price.ts';

/** The starts of writing the content of tasks, a run each. The tasks are locked by the caller (`lockTasks`). */
export async function writingStarts(
  em: EntityManager,
  tasks: readonly LockedTask[],
): Promise<RunStart<GenerateContentInput>[]> {
  const priceOf = await writingPricing(em);
  return tasks.map((task) => {
    const { credits, items } = priceOf(task);
    return {
      contract: generateContentContract,
      input: { taskId: task.id },
      title: `Write "${task.title}"`,
      siteId: task.siteId,
      sectorId: task.sectorId,
      estimate: credits,
      estimateDetails: { items },
      take: (inner, runId) => queueTask(inner, task, runId),
    };
  });
}
