import type { Measure } from '../harness/measure.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { slowSandboxModels } from '../product/slow-sandbox.ts';
import { startArticle } from '../product/start-article.ts';

/** What account A has ordered before account B orders its one article (issue 7, "Numbers"). */
const articles = 2000;
const words = 600;
/** As of a quick model; whatever the platform adds shows against it. */
const replyMilliseconds = 2000;
const rounds = 3;
/** Starts under way at once, as of a few API processes. */
const startsAtOnce = 10;

/** How long one account waits behind another one's thousands. */
export const fairness: Measure = {
  name: 'fairness',
  what: `account B's single article behind ${articles} of account A, replies of ${replyMilliseconds} ms: from its start to its end`,
  baseline: 'the same article while nobody else has ordered anything',
  unit: 's',
  goal: { direction: 'at most', ratio: 2 },
  rounds,
  timeoutSeconds: 900,
  async run(context) {
    const textModels = await slowSandboxModels(context, replyMilliseconds);
    const { orm, client } = await startProduct(context, { textModels });
    const [many, one] = [await createCustomer(orm), await createCustomer(orm)];
    const single = async () => {
      const [task = ''] = await one.addTasks(1, words);
      const began = performance.now();
      await (await startArticle(client, one, task)).result();
      return (performance.now() - began) / 1000;
    };
    await single();
    // Alone it can only be measured before anybody else orders: the backlog lasts for minutes.
    const alone: number[] = [];
    for (let round = 0; round < rounds; round += 1) alone.push(await single());
    const waiting = (await many.addTasks(articles, words)).values();
    let ended = 0;
    const orderAll = async () => {
      for (const task of waiting) {
        const handle = await startArticle(client, many, task);
        void handle.result().then(() => {
          ended += 1;
        });
      }
    };
    await Promise.all(Array.from({ length: startsAtOnce }, orderAll));
    context.say(`  ${articles - ended} of ${articles} wait`);
    return {
      async product() {
        const seconds = await single();
        if (ended === articles)
          throw new Error('Nobody was in front any more: order more articles');
        return seconds;
      },
      baseline: async () => alone.shift() ?? single(),
    };
  },
};
