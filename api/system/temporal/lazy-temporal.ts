import type { Client, DataConverter } from '@temporalio/client';
import type { TemporalProbe } from '#api/shared/dependencies.ts';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { connect, type TemporalClient, withDeadline } from '#temporal/client.ts';

/** Whoever waits for a health answer waits no longer than this. */
const probeMilliseconds = 2500;

/** `TASK_QUEUE_TYPE_ACTIVITY`: every queue has activities, not every queue has workflows. */
const activityQueue = 2;

export interface LazyTemporal extends TemporalProbe {
  client(): Promise<Client>;
  close(): Promise<void>;
}

/**
 * A connection made when it is first needed, and made anew when that failed: the API starts and serves
 * what needs no Temporal while Temporal is away.
 */
export function createLazyTemporal(
  address: string,
  namespace: string,
  dataConverter: DataConverter,
): LazyTemporal {
  let connecting: Promise<TemporalClient> | undefined;
  const client = async () => {
    connecting ??= connect(address, namespace, dataConverter, probeMilliseconds);
    try {
      return (await connecting).client;
    } catch (error) {
      connecting = undefined;
      throw error;
    }
  };
  const pollersOf = async (taskQueue: string) => {
    const connected = await client();
    const description = await withDeadline(
      connected,
      () =>
        connected.workflowService.describeTaskQueue({
          namespace,
          taskQueue: { name: taskQueue },
          taskQueueType: activityQueue,
        }),
      probeMilliseconds,
    );
    return description.pollers.length;
  };
  return {
    client,
    async ping() {
      const connected = await client();
      await withDeadline(
        connected,
        () => connected.workflowService.getSystemInfo({}),
        probeMilliseconds,
      );
    },
    async countPollers() {
      const counts = await Promise.all(
        allTaskQueues.map(async (queue) => [queue, await pollersOf(queue)] as const),
      );
      return Object.fromEntries(counts);
    },
    async close() {
      const connected = await connecting?.catch(() => undefined);
      await connected?.close();
    },
  };
}
