import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { expectOnceEach, paidCalls } from './support/once-each.ts';
import { chatPath, imagePath, postsPath } from './support/sandbox.ts';
import type { ProcessName } from './support/test-platform.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const articles = 6;
/** A killed worker's call is missed when its heartbeat is: 40 seconds, and as long again to be safe. */
const withinSeconds = 150;
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

async function killAndStart(name: ProcessName): Promise<void> {
  await test.platform.processes[name].killNine();
  await test.platform.processes[name].start();
}

/** Rows of a query about the customer's account. */
async function count(query: string): Promise<number> {
  const { rowCount } = await test.platform.database.query(query, [customer.accountId]);
  return rowCount ?? 0;
}

/** Calls of a path that are being answered right now. */
async function callsInFlight(path: string, functionName?: string): Promise<number> {
  const calls = await test.sandbox.requests(path, functionName);
  return calls.filter(({ status, method }) => status === null && method === 'POST').length;
}

/** Everything is there once: texts, pictures, posts, and a line of the ledger for each paid step. */
async function expectAllOnce(runIds: string[], taskIds: string[]): Promise<void> {
  for (const runId of runIds) {
    const run = await customer.ended(runId, withinSeconds);
    expect(run).toMatchObject({ status: 'completed', error: null });
    expect(run.children.map(({ status }) => status)).toEqual(run.children.map(() => 'completed'));
  }
  await expectOnceEach(test.platform, test.sandbox, taskIds);
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  expect(ledger.settlements).toBe(3 * taskIds.length);
}

describe('a worker that is killed', () => {
  it('in the middle of paid calls makes those again, and no others', async () => {
    const article = { path: chatPath, function: 'generate_content' };
    await test.sandbox.setRules({ match: article, effect: { delay_ms: 3_000 }, times: articles });
    const taskIds = await customer.createTasks(articles);
    const runId = await customer.startPipelines(taskIds);
    await until('calls under way', async () => (await callsInFlight(chatPath)) >= 3);
    const lost = await callsInFlight(chatPath);
    await killAndStart('worker');
    await expectAllOnce([runId], taskIds);
    const { generate_content: texts, ...others } = await paidCalls(test.sandbox);
    expect(texts).toBeLessThanOrEqual(articles + lost);
    expect(others).toEqual({ generate_image_prompts: articles, image: articles });
  });

  it('between the reply and its saving does not buy the reply again', async () => {
    const { processes, whileHolding } = test.platform;
    const taskIds = await customer.createTasks(articles);
    const runIds: string[] = [];
    await whileHolding('igny8_contents', async () => {
      runIds.push(await customer.startPipelines(taskIds));
      const stored = `select 1 from igny8_ai_steps where account_id = $1 and status = 'replied'`;
      await until('every reply is stored', async () => (await count(stored)) === articles);
      await processes.worker.killNine();
    });
    await processes.worker.start();
    await expectAllOnce(runIds, taskIds);
    expect(await paidCalls(test.sandbox)).toEqual({
      generate_content: articles,
      generate_image_prompts: articles,
      image: articles,
    });
  });

  it('while pictures are drawn keeps those that are there', async () => {
    await test.sandbox.setRules({ match: { path: imagePath }, effect: { delay_ms: 1_500 } });
    const taskIds = await customer.createTasks(articles);
    const runId = await customer.startPipelines(taskIds);
    await until('pictures under way', async () => (await callsInFlight(imagePath)) >= 2);
    await killAndStart('worker');
    await expectAllOnce([runId], taskIds);
    const { image, ...texts } = await paidCalls(test.sandbox);
    expect(image).toBeLessThanOrEqual(2 * articles);
    expect(texts).toEqual({ generate_content: articles, generate_image_prompts: articles });
  });

  it('while it publishes leaves one post of each article, and one file of each picture', async () => {
    const posting = { path: postsPath, method: 'POST' };
    await test.sandbox.setRules({ match: posting, effect: { delay_ms: 2_000 } });
    const taskIds = await customer.createTasks(articles);
    const runId = await customer.startPipelines(taskIds);
    await until('posts under way', async () => (await callsInFlight(postsPath)) >= 2);
    await killAndStart('worker');
    await expectAllOnce([runId], taskIds);
    expect((await paidCalls(test.sandbox)).generate_content).toBe(articles);
  });
});

describe('an API that is killed', () => {
  it('while it takes an order takes it once when the client asks again', async () => {
    const taskIds = await customer.createTasks(articles);
    const { processes, whileHolding } = test.platform;
    const orders: Promise<string>[] = [];
    await whileHolding('igny8_runs', async () => {
      orders.push(customer.startPipelines(taskIds));
      const waiting = `select 1 from pg_locks where relation = 'igny8_runs'::regclass
        and not granted and $1::uuid is not null`;
      await until('the order is being written', async () => (await count(waiting)) > 0);
      await processes.api.killNine();
    });
    await processes.api.start();
    await expectAllOnce(await Promise.all(orders), taskIds);
    expect(await count('select 1 from igny8_runs where account_id = $1')).toBe(articles + 1);
  });

  it('right after it has taken an order has it done', async () => {
    const taskIds = await customer.createTasks(articles);
    const runId = await customer.startPipelines(taskIds);
    await killAndStart('api');
    await expectAllOnce([runId], taskIds);
  });
});

describe('a relay that is killed', () => {
  it('while it delivers starts every run once', async () => {
    // An API that does not reach Temporal leaves every start to the relay.
    await test.platform.processes.api.stop();
    await test.platform.processes.api.start({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const taskIds = await customer.createTasks(articles);
    const runIds: string[] = [];
    for (const taskId of taskIds) runIds.push(await customer.startPipelines([taskId]));
    const sent =
      'select 1 from igny8_outbox_messages where account_id = $1 and sent_at is not null';
    await until('the first is delivered', async () => (await count(sent)) > 0);
    await killAndStart('relay');
    await expectAllOnce(runIds, taskIds);
  });
});
