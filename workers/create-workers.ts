import type { MikroORM } from '@mikro-orm/postgresql';
import { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { type NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '#activities/index.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { createTenantInterceptor } from '#activities/shared/tenant-interceptor.ts';
import { createReconciliationActivities } from '#activities/system/reconcile/create-reconciliation-activities.ts';
import { withoutPayloads } from '#activities/system/reconcile/without-payloads.ts';
import { type TaskQueue, taskQueues } from '#contracts/workflows/task-queues.ts';
import { queueLimits } from './queue-limits.ts';
import { versioned, type WorkerBuild } from './worker-build.ts';

interface WorkersOptions {
  connection: NativeConnection;
  namespace: string;
  /** The bundle was made with its failure converter. */
  dataConverter: DataConverter;
  queues: readonly TaskQueue[];
  /** Needed where `core` is served. */
  workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  dependencies: ActivityDependencies;
  /** Works as the system role; needed where `system` is served, and given to no other queue. */
  systemOrm: MikroORM | null;
  /** The build of the workflows; null: workers are not versioned. */
  build?: WorkerBuild | null;
}

/**
 * A worker a queue. Workflows run on `core` alone, together with the local activities they call; the
 * vendors' queues have activities only.
 */
export async function createWorkers(options: WorkersOptions): Promise<Worker[]> {
  const { connection, namespace, dataConverter, queues, workflowBundle, dependencies } = options;
  const { build = null } = options;
  const activities = await createActivities(dependencies);
  const interceptor = createTenantInterceptor(dependencies.orm);
  return Promise.all(
    queues.map((taskQueue) =>
      Worker.create({
        connection,
        namespace,
        dataConverter,
        taskQueue,
        // A cancellation travels with the answer to a heartbeat: this is how long it may take.
        maxHeartbeatThrottleInterval: '5s',
        ...(taskQueue === taskQueues.system
          ? { activities: systemActivities(options) }
          : { activities, interceptors: { activity: [() => ({ inbound: interceptor })] } }),
        ...(taskQueue === taskQueues.core ? { workflowBundle, ...versioned(build) } : {}),
        ...queueLimits[taskQueue],
      }),
    ),
  );
}

/** Theirs are the rows of all accounts, so none of them works for a tenant. */
function systemActivities({
  connection,
  namespace,
  dataConverter,
  dependencies,
  systemOrm,
}: WorkersOptions): object {
  if (!systemOrm) throw new Error('The queue system is served with DATABASE_SYSTEM_URL only');
  const client = new Client({ connection, namespace, dataConverter });
  const observer = withoutPayloads(client);
  const { logger } = dependencies;
  return createReconciliationActivities({ orm: systemOrm, client, observer, logger });
}
