import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { type Logger, pino } from 'pino';
import type { TextModels } from '#activities/thinker/text-models.ts';
import { allTaskQueues, taskQueues } from '#contracts/workflows/task-queues.ts';
import { createOrm } from '#entities/orm.ts';
import type { EmbeddingModel } from '#providers/ai/embedding-model.ts';
import { createWorkers } from '#workers/create-workers.ts';
import { obtainWorkflowBundle } from '#workers/workflow-bundle.ts';
import type { BenchContext } from '../harness/measure.ts';
import { benchDataConverter } from '../servers/data-converter.ts';
import { runWorkers } from '../servers/run-workers.ts';
import { namespace } from '../servers/throwaway-temporal.ts';
import { connectWorkers, type OnActivity } from '../servers/worker-connection.ts';
import { createInstantVendors } from './instant-vendors.ts';

/** The size a worker process has (workers/main.ts). */
export const workerPoolSize = 30;

/** The platform's workers on the throwaway servers, with vendors that answer at once. */
export interface Product {
  orm: MikroORM;
  logger: Logger;
  /** Of its workers; others may share it. */
  connection: NativeConnection;
  client: Client;
}

/** What a measure wants of the world outside. */
interface Outside {
  /** Vectors of texts where their meaning matters. */
  embed?: EmbeddingModel['embed'];
  /** In place of models that answer at once. */
  textModels?: TextModels;
  onActivity?: OnActivity;
}

/** Starts a worker for every queue of the product, as its worker process does. */
export async function startProduct(
  context: BenchContext,
  { embed, textModels, onActivity }: Outside = {},
): Promise<Product> {
  const { address, client } = await context.temporal();
  const connection = await connectWorkers(address, onActivity);
  context.defer(() => connection.close());
  const { app } = await context.database();
  const logger = pino({ level: 'error' });
  const orm = await createOrm({
    url: app,
    poolSize: workerPoolSize,
    applicationName: 'bench-worker',
  });
  context.defer(() => orm.close());
  const bundle = await obtainWorkflowBundle('');
  context.defer(bundle.remove);
  const workers = await createWorkers({
    connection,
    namespace,
    dataConverter: benchDataConverter,
    // Nothing is reconciled while it is measured.
    queues: allTaskQueues.filter((queue) => queue !== taskQueues.system),
    systemOrm: null,
    workflowBundle: { codePath: bundle.codePath },
    dependencies: {
      orm,
      logger,
      ...createInstantVendors(embed),
      ...(textModels && { textModels }),
    },
  });
  runWorkers(context, workers);
  return { orm, logger, connection, client };
}
