import type { TextModels } from '#activities/thinker/text-models.ts';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { queueLimits } from '#workers/queue-limits.ts';
import type { Measure } from '../harness/measure.ts';
import { createCustomer } from '../product/customer.ts';
import { startProduct } from '../product/product.ts';
import { slowSandboxModels } from '../product/slow-sandbox.ts';
import { startArticle } from '../product/start-article.ts';
import { finishedPerSecond } from '../servers/finished-per-second.ts';

/** Written in one call (issue 6, "Numbers"). */
const words = 600;
const articles = 200;
const replyMilliseconds = 1000;
/** Two rounds of calls: connections are open and code is compiled. */
const warmUpArticles = 40;

/** How well the slots of a vendor are used while there is work: calls that wait for nothing but the model. */
export const providerSaturation: Measure = {
  name: 'provider-saturation',
  what: `${articles} articles of one call each, replies of ${replyMilliseconds} ms: replies per second from the first call to the last reply`,
  baseline: 'the ceiling: every slot of the queue asks without a pause',
  unit: 'replies/s',
  goal: { direction: 'at least', ratio: 0.95 },
  rounds: 3,
  timeoutSeconds: 600,
  async run(context) {
    const calls = new CallClock(await slowSandboxModels(context, replyMilliseconds));
    const { orm, client } = await startProduct(context, { textModels: calls });
    const customer = await createCustomer(orm);
    const write = async (count: number) => {
      const tasks = await customer.addTasks(count, words);
      calls.reset();
      await finishedPerSecond(context, tasks, (task) => startArticle(client, customer, task));
      return calls.perSecond();
    };
    await write(warmUpArticles);
    const slots = queueLimits[taskQueues.openAiText].maxConcurrentActivityTaskExecutions ?? 0;
    return {
      product: () => write(articles),
      baseline: async () => (slots * 1000) / replyMilliseconds,
    };
  },
};

/** Models that note when they were first asked and when they last answered. */
class CallClock implements TextModels {
  private readonly models: TextModels;
  private began: number | null = null;
  private ended = 0;
  private replies = 0;

  constructor(models: TextModels) {
    this.models = models;
  }

  reset(): void {
    this.began = null;
    this.replies = 0;
  }

  /** From the first call to the last reply. */
  perSecond(): number {
    return (1000 * this.replies) / (this.ended - (this.began ?? this.ended));
  }

  async forAccount(...asked: Parameters<TextModels['forAccount']>) {
    const models = await this.models.forAccount(...asked);
    return { ...models, next: () => this.timed(models.next()) };
  }

  private timed(model: ReturnType<Awaited<ReturnType<TextModels['forAccount']>>['next']>) {
    return {
      ...model,
      complete: async (...asked: Parameters<typeof model.complete>) => {
        this.began ??= performance.now();
        const reply = await model.complete(...asked);
        this.ended = performance.now();
        this.replies += 1;
        return reply;
      },
    };
  }
}
