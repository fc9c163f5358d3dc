import { isGrpcServiceError } from '@temporalio/client';
import { allTaskQueues, taskQueues } from '#contracts/workflows/task-queues.ts';
import { connect, withDeadline } from '#temporal/client.ts';
import type { ChildSpec } from '../processes/child-spec.ts';

/** What our own processes are given; names as in config/environment.ts. */
export type ProductEnvironment = Readonly<Record<string, string | undefined>>;

interface ProductProcess {
  name: string;
  entry: string;
  isReady: () => Promise<boolean>;
}

/** A paid call in flight is let finish rather than paid again. */
const stopGraceMilliseconds = 20_000;
const answerMilliseconds = 3_000;

export function sandboxSpec(
  projectRoot: string,
  environment: ProductEnvironment,
  url: string,
): ChildSpec {
  return productSpec(projectRoot, environment, {
    name: 'sandbox',
    entry: 'sandbox/main.ts',
    isReady: () => answersHttp(url),
  });
}

export function apiSpec(
  projectRoot: string,
  environment: ProductEnvironment,
  url: string,
): ChildSpec {
  return productSpec(projectRoot, environment, {
    name: 'api',
    entry: 'api/main.ts',
    isReady: () => answersHttp(`${url}/health/live/`),
  });
}

/** Ready when it polls every task queue. */
export function workerSpec(
  projectRoot: string,
  environment: ProductEnvironment,
  temporal: { address: string; namespace: string },
): ChildSpec {
  return productSpec(projectRoot, environment, {
    name: 'worker',
    entry: 'workers/main.ts',
    isReady: () => pollsEveryQueue(temporal.address, temporal.namespace),
  });
}

/** Nobody waits for the relay: what it delivers stands in the outbox meanwhile. */
export function relaySpec(projectRoot: string, environment: ProductEnvironment): ChildSpec {
  return productSpec(projectRoot, environment, {
    name: 'relay',
    entry: 'workers/relay/main.ts',
    isReady: () => Promise.resolve(true),
  });
}

function productSpec(
  projectRoot: string,
  environment: ProductEnvironment,
  product: ProductProcess,
): ChildSpec {
  return {
    name: product.name,
    command: process.execPath,
    args: [product.entry],
    environment,
    workingDirectory: projectRoot,
    stopSignal: 'SIGTERM',
    stopGraceMilliseconds,
    readyWithinMilliseconds: 60_000,
    isReady: product.isReady,
  };
}

/** Whether an HTTP server there answers without a fault of its own. */
async function answersHttp(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerMilliseconds) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    // Not listening yet.
    return false;
  }
}

// temporal.api.enums.v1.TaskQueueType
const workflowTasks = 1;
const activityTasks = 2;

async function pollsEveryQueue(address: string, namespace: string): Promise<boolean> {
  // A server that is not there yet is waited for, too.
  const temporal = await connect(address, namespace, null, answerMilliseconds).catch(() => null);
  if (!temporal) return false;
  try {
    const { workflowService } = temporal.connection;
    const describe = (name: string) =>
      workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name },
        taskQueueType: name === taskQueues.core ? workflowTasks : activityTasks,
      });
    // To the end of each: one that repeats itself after the connection is closed ends this process.
    const answers = await withDeadline(temporal.client, () =>
      Promise.allSettled(allTaskQueues.map(describe)),
    );
    return answers.every((answer) => {
      if (answer.status === 'fulfilled') return answer.value.pollers.length > 0;
      // A server too busy to answer in time is asked again.
      if (isGrpcServiceError(answer.reason)) return false;
      throw answer.reason;
    });
  } finally {
    await temporal.close();
  }
}
