import type { DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '#activities/index.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { createTenantInterceptor } from '#activities/shared/tenant-interceptor.ts';
import { type TaskQueue, taskQueues } from '#contracts/workflows/task-queues.ts';
import { queueLimits } from './queue-limits.ts';

interface WorkersOptions {
  connection: NativeConnection;
  namespace: string;
  /** The bundle was made with its failure converter. */
  dataConverter: DataConverter;
  queues: readonly TaskQueue[];
  /** Needed where `core` is served. */
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  dependencies: ActivityDependencies;
}

/**
 * A worker a queue. Workflows run on `core` alone, together with the local activities they call; the
 * vendors' queues have activities only.
 */
export async function createWorkers(options: WorkersOptions): Promise<Worker[]> {
  const { connection, namespace, dataConverter, queues, workflowBundle, dependencies } = options;
  const activities = await createActivities(dependencies);
  const interceptor = createTenantInterceptor(dependencies.orm);
  return Promise.all(
    queues.map((taskQueue) =>
      Worker.create({
        connection,
        namespace,
        dataConverter,
        taskQueue,
        activities,
        // A cancellation travels with the answer to a heartbeat: this is how long it may take.
        maxHeartbeatThrottleInterval: '5s',
        interceptors: { activity: [() => ({ inbound: interceptor })] },
        ...(taskQueue === taskQueues.core ? { workflowBundle } : {}),
        ...queueLimits[taskQueue],
      }),
    ),
  );
}
