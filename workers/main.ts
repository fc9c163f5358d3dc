import { NativeConnection, Runtime } from '@temporalio/worker';
import { readEnvironment } from '#config/environment.ts';
import { createLogger } from '#config/logger.ts';
import { allTaskQueues, type TaskQueue, taskQueues } from '#contracts/workflows/task-queues.ts';
import { createOrm } from '#entities/orm.ts';
import { readCodecKeys } from '#temporal/codec/codec-keys.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { createDependencies, workerVariables } from './create-dependencies.ts';
import { createWorkers } from './create-workers.ts';
import { closeOnce } from './shared/close-once.ts';
import { temporalLogger } from './shared/temporal-logger.ts';
import { workerTelemetry } from './shared/worker-telemetry.ts';
import { readWorkerBuild } from './worker-build.ts';
import { obtainWorkflowBundle } from './workflow-bundle.ts';

const environment = readEnvironment(process.env, workerVariables);
const logger = createLogger({ name: 'worker', level: environment.LOG_LEVEL });
const queues = environment.WORKER_QUEUES.map(knownQueue);
// Signals are ours to handle: Temporal's own handling would not close the database.
Runtime.install({
  logger: temporalLogger(logger),
  shutdownSignals: [],
  workerHeartbeatInterval: '10s',
  ...workerTelemetry(environment.WORKER_METRICS_ADDRESS),
});

const orm = await createOrm({
  url: environment.DATABASE_APP_URL,
  poolSize: 30,
  applicationName: 'igny8-worker',
});
const systemOrm = await systemRole();
const connection = await NativeConnection.connect({ address: environment.TEMPORAL_ADDRESS });
const bundle = await obtainWorkflowBundle(environment.WORKFLOW_BUNDLE);
const dependencies = createDependencies(environment, orm, logger);
const workers = await createWorkers({
  connection,
  namespace: environment.TEMPORAL_NAMESPACE,
  dataConverter: createDataConverter(readCodecKeys(environment)),
  queues,
  workflowBundle: { codePath: bundle.codePath },
  dependencies,
  systemOrm,
  build: readWorkerBuild(environment),
});
// It has been read; whoever starts next builds the code of its own time.
await bundle.remove();
const running = Promise.all(workers.map((worker) => worker.run()));
logger.info({ queues }, 'worker is running');

closeOnce(logger, async () => {
  for (const worker of workers) worker.shutdown();
  await running;
  dependencies.mailer.close();
  await connection.close();
  await systemOrm?.close();
  await orm.close();
});
// A worker that cannot go on ends the process, so that whoever watches it starts a new one.
running.catch((error: unknown) => {
  logger.fatal({ err: error }, 'a worker has failed');
  process.exit(1);
});

/** Only the process that serves the queue `system` holds the role that sees every account. */
async function systemRole() {
  if (!queues.includes(taskQueues.system)) return null;
  const { DATABASE_SYSTEM_URL: url } = readEnvironment(process.env, ['DATABASE_SYSTEM_URL']);
  return createOrm({ url, poolSize: 4, applicationName: 'igny8-worker-system' });
}

function knownQueue(name: string): TaskQueue {
  const queue = allTaskQueues.find((candidate) => candidate === name);
  if (!queue) throw new Error(`WORKER_QUEUES names ${name}; known are ${allTaskQueues.join(', ')}`);
  return queue;
}
