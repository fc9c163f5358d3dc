import type { Client, WorkflowHandle } from '@temporalio/client';
import { startBare } from '../bare/bare.ts';
import type { BenchContext, Sides } from '../harness/measure.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';
import { countActivities } from './count-activities.ts';
import { type Customer, createCustomer } from './customer.ts';
import { startProduct } from './product.ts';

/** Uncounted: caches, connections and compiled code are those of a process that has worked before. */
const warmUps = 20;

interface Throughput {
  /** What a task becomes, for people: "an article". */
  what: string;
  /** Tasks of one round. */
  tasks: number;
  /** Of one task; a short text unless given. */
  words?: number;
  start: (client: Client, customer: Customer, taskId: string) => Promise<WorkflowHandle>;
}

/** How many tasks a second are done, beside bare workflows of as many steps. */
export async function throughputSides(
  context: BenchContext,
  { what, tasks, words, start }: Throughput,
): Promise<Sides> {
  const { orm, connection, client } = await startProduct(context);
  const customer = await createCustomer(orm);
  const bare = await startBare(context, connection, client);
  const product = async (count: number) => {
    const ids = await customer.addTasks(count, words);
    return finishedPerSecond(context, ids, (id) => start(client, customer, id));
  };
  const warm = await product(warmUps);
  const steps = warm.first ? await countActivities(warm.first) : { normal: 0, local: 0 };
  context.say(`  ${what} is ${steps.normal} normal and ${steps.local} local activities`);
  const nothing = (count: number) => Array.from({ length: count });
  const baseline = (count: number) =>
    finishedPerSecond(context, nothing(count), () => bare(steps.normal + steps.local));
  await baseline(warmUps);
  return {
    product: async () => (await product(tasks)).rate,
    baseline: async () => (await baseline(tasks)).rate,
  };
}
