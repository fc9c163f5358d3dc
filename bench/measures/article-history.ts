import type { BenchContext, Measure } from '../harness/measure.ts';
import { createCustomer } from '../product/customer.ts';
import { type HistorySizes, measureHistories } from '../product/measure-histories.ts';
import { startProduct } from '../product/product.ts';
import { startArticle } from '../product/start-article.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';

const words = 2000;
/** Some of them beside each other, so that their parts come back in different orders. */
const articles = 20;
/** Of one article's history (issue 6, "Numbers"). */
const limits = { events: 60, kilobytes: 64 };

async function writeArticles(context: BenchContext): Promise<HistorySizes> {
  const { orm, client } = await startProduct(context);
  const customer = await createCustomer(orm);
  const tasks = await customer.addTasks(articles, words);
  const started: string[] = [];
  await finishedPerSecond(context, tasks, async (task) => {
    const handle = await startArticle(client, customer, task);
    started.push(handle.workflowId);
    return handle;
  });
  const sizes = await Promise.all(started.map((id) => measureHistories(client, id)));
  const most = (of: (size: HistorySizes) => number) => Math.max(...sizes.map(of));
  return {
    executions: sizes.length,
    mostEvents: most(({ mostEvents }) => mostEvents),
    mostBytes: most(({ mostBytes }) => mostBytes),
    largestPayload: most(({ largestPayload }) => largestPayload),
  };
}

const shared = {
  unit: '',
  goal: { direction: 'at most', ratio: 1 },
  rounds: 1,
  timeoutSeconds: 300,
} as const;

/** The longest history of an article in parts. */
export const articleEvents: Measure = {
  ...shared,
  name: 'article-events',
  what: `events of the longest history of ${articles} articles of ${words} words`,
  baseline: `the limit of ${limits.events} events`,
  unit: 'events',
  async run(context) {
    return {
      product: async () => (await writeArticles(context)).mostEvents,
      baseline: async () => limits.events,
    };
  },
};

/** The largest history of an article in parts, as the server counts it. */
export const articleBytes: Measure = {
  ...shared,
  name: 'article-bytes',
  what: `size of the largest history of ${articles} articles of ${words} words`,
  baseline: `the limit of ${limits.kilobytes} KB`,
  unit: 'KB',
  async run(context) {
    return {
      async product() {
        const { mostBytes, largestPayload } = await writeArticles(context);
        context.say(`  the largest payload has ${largestPayload} bytes`);
        return mostBytes / 1024;
      },
      baseline: async () => limits.kilobytes,
    };
  },
};
