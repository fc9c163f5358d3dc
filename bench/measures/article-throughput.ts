import { startBare } from '../bare/bare.ts';
import type { Measure } from '../harness/measure.ts';
import { countActivities } from '../product/count-activities.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { startArticle } from '../product/start-article.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';
import { connectWorkers } from '../servers/worker-connection.ts';

/** Written in parts: outline, three parts, an editor's pass (issue 6, "Numbers"). */
const words = 2000;
const articles = 1000;
/** Uncounted, see pipeline-throughput. */
const warmUpArticles = 20;

/** Long articles with a model that answers at once: what the platform itself takes. */
export const articleThroughput: Measure = {
  name: 'article-throughput',
  what: `generateContent of ${articles} articles of ${words} words, the model instant`,
  baseline: 'a bare workflow of as many steps, each a plain activity with one insert',
  unit: 'articles/s',
  goal: { direction: 'at least', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 3_000,
  async run(context) {
    const { address, client } = await context.temporal();
    const connection = await connectWorkers(address);
    context.defer(() => connection.close());
    const { orm } = await startProduct(context, connection);
    const customer = await createCustomer(orm);
    const bare = await startBare(context, connection, client);
    const product = async (count: number) => {
      const tasks = await customer.addTasks(count, words);
      return finishedPerSecond(context, tasks, (task) => startArticle(client, customer, task));
    };
    const warm = await product(warmUpArticles);
    const steps = warm.first ? await countActivities(warm.first) : { normal: 0, local: 0 };
    context.say(`  an article is ${steps.normal} normal and ${steps.local} local activities`);
    const nothing = (count: number) => Array.from({ length: count });
    const baseline = (count: number) =>
      finishedPerSecond(context, nothing(count), () => bare(steps.normal + steps.local));
    await baseline(warmUpArticles);
    return {
      product: async () => (await product(articles)).rate,
      baseline: async () => (await baseline(articles)).rate,
    };
  },
};
