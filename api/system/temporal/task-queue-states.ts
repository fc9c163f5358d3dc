import type { Client } from '@temporalio/client';
import { allTaskQueues, taskQueues } from '#contracts/workflows/task-queues.ts';
import type { LivingWorkers } from './living-workers.ts';

/** What waits in a task queue, as the server tells it. */
export interface QueueBacklog {
  queue: string;
  kind: 'workflow' | 'activity';
  /** Tasks that no worker has taken yet; an approximation of the server's. */
  tasks: number;
  /** How long the oldest of them has waited. */
  oldestSeconds: number;
}

/** temporal.api.enums.v1.TaskQueueType */
const taskQueueTypes = { workflow: 1, activity: 2 } as const;

function describe(client: Client, namespace: string, queue: string, kind: QueueBacklog['kind']) {
  return client.workflowService.describeTaskQueue({
    namespace,
    taskQueue: { name: queue },
    taskQueueType: taskQueueTypes[kind],
    reportStats: true,
  });
}

/** What waits in every queue of the product; each has activities, `core` has the workflows, too. */
export function readBacklogs(client: Client, namespace: string): Promise<QueueBacklog[]> {
  const kinds = allTaskQueues.map((queue) => ({ queue, kind: 'activity' as const }));
  const workflows = { queue: taskQueues.core, kind: 'workflow' as const };
  return Promise.all(
    [workflows, ...kinds].map(async ({ queue, kind }) => {
      const { stats } = await describe(client, namespace, queue, kind);
      return {
        queue,
        kind,
        tasks: Number(stats?.approximateBacklogCount ?? 0),
        oldestSeconds: Number(stats?.approximateBacklogAge?.seconds ?? 0),
      };
    }),
  );
}

/**
 * Workers of each queue of the product. A server that keeps no heartbeats of workers is asked who has polled in the
 * last minutes.
 *
 * @param workers what this process has heard of them so far
 */
export async function countWorkers(
  client: Client,
  namespace: string,
  workers: LivingWorkers,
): Promise<Record<string, number>> {
  const living = await workers.count(client, namespace);
  const counts = allTaskQueues.map(async (queue) => {
    const known = living.get(queue);
    if (known !== undefined) return [queue, known] as const;
    const { pollers } = await describe(client, namespace, queue, 'activity');
    return [queue, pollers.length] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
