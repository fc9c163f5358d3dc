import { setTimeout as wait } from 'node:timers/promises';
import { type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';
import type { BenchContext, Measure } from '../harness/measure.ts';
import { startApi } from '../product/api.ts';
import { createCustomer } from '../product/customer.ts';
import { measureHistories } from '../product/measure-histories.ts';
import { startProduct } from '../product/product.ts';

const tasks = 10_000;
/** Of the answer, and of one history (issue 7, "Numbers"). */
const limits = { seconds: 2, events: 10_000 };

const shared = {
  goal: { direction: 'at most', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 5400,
} as const;

/** Tasks of a new customer, started in one request; how long the answer took. */
async function startAll(context: BenchContext) {
  const product = await startProduct(context);
  const customer = await createCustomer(product.orm);
  const api = await startApi(context, product, customer);
  const [warmUp = '', ...ids] = await customer.addTasks(tasks + 1);
  await api.post('pipelines/content/', { task_ids: [warmUp], stages: ['generate'] });
  const began = performance.now();
  const { workflow_id: workflowId = '' } = await api.post('pipelines/content/', {
    task_ids: ids,
    stages: ['generate'],
  });
  return { seconds: (performance.now() - began) / 1000, workflowId, client: product.client };
}

/** The request is answered before its start is delivered: the batch is there a moment later. */
async function resultOf(
  context: BenchContext,
  batch: WorkflowHandle,
): Promise<{ completed: number }> {
  for (;;) {
    try {
      return (await batch.result()) as { completed: number };
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      await wait(200, undefined, { signal: context.signal });
    }
  }
}

/** How long 10,000 tasks take to be accepted. */
export const tenThousandTasksAnswer: Measure = {
  ...shared,
  name: 'ten-thousand-tasks-answer',
  what: `POST pipelines/content/ over HTTP with ${tasks} tasks until it answers`,
  baseline: `the limit of ${limits.seconds} s`,
  unit: 's',
  async run(context) {
    return {
      product: async () => (await startAll(context)).seconds,
      baseline: async () => limits.seconds,
    };
  },
};

/** All of them to the end, and the longest history of the batch and its window. */
export const tenThousandTasksHistory: Measure = {
  ...shared,
  name: 'ten-thousand-tasks-history',
  what: `events of the longest history of a batch of ${tasks} tasks, all of which are written`,
  baseline: `the limit of ${limits.events} events`,
  unit: 'events',
  async run(context) {
    return {
      async product() {
        const { client, workflowId, seconds } = await startAll(context);
        context.say(`  answered after ${seconds.toFixed(2)} s`);
        const began = performance.now();
        const { completed } = await resultOf(context, client.workflow.getHandle(workflowId));
        if (completed !== tasks) throw new Error(`${completed} of ${tasks} were completed`);
        const perSecond = tasks / ((performance.now() - began) / 1000);
        context.say(`  all done, ${perSecond.toFixed(1)} a second`);
        // The server's list of executions follows its histories a moment later.
        await wait(2000, undefined, { signal: context.signal });
        const { mostEvents, executions } = await measureHistories(client, workflowId);
        context.say(`  ${executions} histories of the batch and its window`);
        return mostEvents;
      },
      baseline: async () => limits.events,
    };
  },
};
