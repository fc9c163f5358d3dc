import { randomUUID } from 'node:crypto';
import { Client, type WorkflowHandle } from '@temporalio/client';
import {
  bundleWorkflowCode,
  DefaultLogger,
  type NativeConnection,
  Worker,
} from '@temporalio/worker';
import { Pool } from 'pg';
import type { BenchContext } from '../harness/measure.ts';
import { workerPoolSize } from '../product/product.ts';
import { runWorkers } from '../servers/run-workers.ts';
import { namespace } from '../servers/throwaway-temporal.ts';
import { createBareActivities, createBareTable } from './activities.ts';
import type { bareWorkflow } from './workflows.ts';

const taskQueue = 'bench-bare';

/** Starts a bare workflow of that many steps. */
export type StartBare = (steps: number) => Promise<WorkflowHandle<typeof bareWorkflow>>;

/**
 * The baseline of everything that runs on Temporal: one worker with the SDK's own settings, on the same
 * servers and with as many database connections as the product's.
 */
export async function startBare(
  context: BenchContext,
  connection: NativeConnection,
  { connection: clientConnection }: Client,
): Promise<StartBare> {
  const { owner } = await context.database();
  const pool = new Pool({ connectionString: owner, max: workerPoolSize });
  context.defer(() => pool.end());
  await pool.query(createBareTable);
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: new URL('./workflows.ts', import.meta.url).pathname,
    logger: new DefaultLogger('ERROR'),
  });
  const activities = createBareActivities(pool);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle,
    activities,
  });
  runWorkers(context, [worker]);
  // Its payloads are as the tutorial leaves them: plain.
  const client = new Client({ connection: clientConnection, namespace });
  return (steps) =>
    client.workflow.start<typeof bareWorkflow>('bareWorkflow', {
      workflowId: `bare/${randomUUID()}`,
      taskQueue,
      args: [steps],
    });
}
