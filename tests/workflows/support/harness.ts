import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  NativeConnection,
  Runtime,
  type RuntimeOptions,
  Worker,
  type WorkerOptions,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';
import { bundleSources } from '#workers/workflow-bundle.ts';
import type { AllActivities } from './fake-activities.ts';

/** Worker, client and bundle of one test file, on a real Temporal server. */
export interface Harness {
  client: Client;
  /**
   * Starts the workflow with these activities, lets `drive` act on it and waits until it has ended. All
   * queues of the product are served; the workflow and its id are unique to the call.
   */
  run(start: StartOptions): Promise<WorkflowHandle>;
  /** A worker of one queue, not begun: for what `run` does not do. */
  createWorker(
    taskQueue: string,
    activities: AllActivities,
    options?: Partial<WorkerOptions>,
  ): Promise<Worker>;
  close(): Promise<void>;
}

interface StartOptions {
  workflowType: string;
  workflowId?: string;
  input: unknown;
  activities: AllActivities;
  /** Sent with the start, so that it arrives before the first step. */
  signalAtStart?: string;
  drive?: (handle: WorkflowHandle) => Promise<void>;
  /** Starts it under its id in another way than the usual one. */
  startAs?: (client: Client) => Promise<unknown>;
}

/** Connects to the server of the test run. */
export async function createHarness(
  address: string,
  runtime: RuntimeOptions = {},
): Promise<Harness> {
  Runtime.install({ logger: new DefaultLogger('ERROR'), ...runtime });
  const logger = new DefaultLogger('ERROR');
  const workflowBundle = await bundleWorkflowCode({ ...bundleSources, logger });
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  const client = new Client({ connection, dataConverter: testDataConverter });
  return {
    client,
    run: (start) => runOnce(client, nativeConnection, workflowBundle, start),
    createWorker: (taskQueue, activities, options) =>
      Worker.create({
        connection: nativeConnection,
        dataConverter: testDataConverter,
        taskQueue,
        activities,
        workflowBundle,
        ...options,
      }),
    async close() {
      await connection.close();
      await nativeConnection.close();
    },
  };
}

async function runOnce(
  client: Client,
  connection: NativeConnection,
  workflowBundle: WorkflowBundleWithSourceMap,
  start: StartOptions,
): Promise<WorkflowHandle> {
  const workers = await Promise.all(
    allTaskQueues.map((taskQueue) =>
      Worker.create({
        connection,
        dataConverter: testDataConverter,
        taskQueue,
        activities: start.activities,
        maxHeartbeatThrottleInterval: '100ms',
        ...(taskQueue === 'core' ? { workflowBundle } : {}),
      }),
    ),
  );
  const running = workers.map((worker) => worker.run());
  try {
    const handle = await begin(client, start);
    await start.drive?.(handle);
    await handle.result().catch(() => undefined);
    return handle;
  } finally {
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  }
}

async function begin(
  client: Client,
  { workflowType, workflowId = randomUUID(), input, signalAtStart, startAs }: StartOptions,
): Promise<WorkflowHandle> {
  if (startAs) {
    await startAs(client);
    return client.workflow.getHandle(workflowId);
  }
  const options = {
    workflowId,
    taskQueue: 'core',
    args: [input],
    workflowExecutionTimeout: '60s',
  } as const;
  if (!signalAtStart) return client.workflow.start(workflowType, options);
  const signal = { signal: signalAtStart, signalArgs: [] };
  return client.workflow.signalWithStart(workflowType, { ...options, ...signal });
}

/** Waits until a condition holds, at most ten seconds. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('What was waited for did not happen within 10 s');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
