import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measure } from '../harness/measure.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { startArticle } from '../product/start-article.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';
import { residentBytes } from '../servers/process-memory.ts';

const words = 2000;
/** By then the cache of workflows is full (500, workers/queue-limits.ts) and the heap has its size. */
const articlesBefore = 600;
const articles = 1000;
const bytesPerMegabyte = 1024 ** 2;

/** Memory of the workers, which live in this process with the client that starts the work. */
export const articleMemory: Measure = {
  name: 'article-memory',
  what: `memory of the worker's process after ${articles} more articles of ${words} words`,
  baseline: `the same after the first ${articlesBefore}`,
  unit: 'MB',
  goal: { direction: 'at most', ratio: 1.1 },
  rounds: 1,
  timeoutSeconds: 3_000,
  async run(context) {
    const { orm, client } = await startProduct(context);
    const customer = await createCustomer(orm);
    const write = async (count: number) => {
      const tasks = await customer.addTasks(count, words);
      await finishedPerSecond(context, tasks, (task) => startArticle(client, customer, task));
      collectGarbage();
      return residentBytes(process.pid) / bytesPerMegabyte;
    };
    const before = await write(articlesBefore);
    return { product: () => write(articles), baseline: async () => before };
  },
};

/** What nobody holds any more is no growth; Node collects it when it feels like it. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
