import { startBare } from '../bare/bare.ts';
import type { Measure } from '../harness/measure.ts';
import { countActivities } from '../product/count-activities.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { startPipeline } from '../product/start-pipeline.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';
import { connectWorkers } from '../servers/worker-connection.ts';

/** Enough to keep every queue busy for some seconds. */
const pipelines = 150;
/** Uncounted: caches, connections and compiled code are those of a process that has worked before. */
const warmUpPipelines = 20;

/** Articles from task to published post with vendors that answer at once: what the platform itself takes. */
export const pipelineThroughput: Measure = {
  name: 'pipeline-throughput',
  what: 'contentPipeline of a task (generate, image_prompts, images, publish), vendors instant',
  baseline: 'a bare workflow of as many steps, each a plain activity with one insert',
  unit: 'pipelines/s',
  goal: { direction: 'at least', ratio: 1.3 },
  rounds: 3,
  timeoutSeconds: 600,
  async run(context) {
    const { address, client } = await context.temporal();
    const connection = await connectWorkers(address);
    context.defer(() => connection.close());
    const { orm } = await startProduct(context, connection);
    const customer = await createCustomer(orm);
    const bare = await startBare(context, connection, client);

    const product = async (count: number) => {
      const tasks = await customer.addTasks(count);
      return finishedPerSecond(context, tasks, (task) => startPipeline(client, customer, task));
    };
    const warm = await product(warmUpPipelines);
    const steps = warm.first ? await countActivities(warm.first) : { normal: 0, local: 0 };
    context.say(`  a pipeline is ${steps.normal} normal and ${steps.local} local activities`);
    const baseline = (count: number) =>
      finishedPerSecond(context, Array.from({ length: count }), () =>
        bare(steps.normal + steps.local),
      );
    await baseline(warmUpPipelines);
    return {
      product: async () => (await product(pipelines)).rate,
      baseline: async () => (await baseline(pipelines)).rate,
    };
  },
};
