import { startBare } from '../bare/bare.ts';
import type { BenchContext, Measure } from '../harness/measure.ts';
import { median } from '../harness/statistics.ts';
import { type Api, startApi } from '../product/api.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { FirstActivities } from '../servers/first-activities.ts';

/** Of each side, one after the other, in every round. */
const startsPerRound = 20;
/** Uncounted, see throughput-sides. */
const warmUpStarts = 10;

/** How long a person waits until their request is worked on, on an idle platform. */
export const postToFirstActivity: Measure = {
  name: 'post-to-first-activity',
  what: 'POST writer/tasks/auto_generate_content/ over HTTP until the first activity begins',
  baseline: 'client.workflow.start until the first activity of a bare workflow begins',
  unit: 'ms',
  goal: { direction: 'at most', ratio: 1.3 },
  rounds: 5,
  timeoutSeconds: 300,
  async run(context) {
    const firstActivities = new FirstActivities();
    const { client, api, customer, bare } = await startBothSides(context, firstActivities.note);
    const medianOf = async (start: () => Promise<string>, count: number) => {
      const waits: number[] = [];
      while (waits.length < count) {
        const before = performance.now();
        const workflowId = await start();
        waits.push((await firstActivities.of(workflowId)) - before);
        // The next start finds the platform idle again.
        await client.workflow.getHandle(workflowId).result();
      }
      return median(waits);
    };
    const product = async (count: number) => {
      const tasks = await customer.addTasks(count);
      return medianOf(() => generate(api, tasks.pop()), count);
    };
    const baseline = (count: number) => medianOf(async () => (await bare(1)).workflowId, count);
    await product(warmUpStarts);
    await baseline(warmUpStarts);
    return {
      product: () => product(startsPerRound),
      baseline: () => baseline(startsPerRound),
    };
  },
};

async function startBothSides(context: BenchContext, onActivity: (workflowId: string) => void) {
  const product = await startProduct(context, { onActivity });
  const { client, connection } = product;
  const customer = await createCustomer(product.orm);
  const api = await startApi(context, product, customer);
  const bare = await startBare(context, connection, client);
  return { client, api, customer, bare };
}

/** The workflow's id; the workflow itself is started when the answer is already out. */
async function generate(api: Api, taskId: string | undefined): Promise<string> {
  const { workflow_id: workflowId = '' } = await api.post('writer/tasks/auto_generate_content/', {
    ids: [taskId],
  });
  return workflowId;
}
