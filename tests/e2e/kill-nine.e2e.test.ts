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
async function callsInFlight(path: string): Promise<number> {
  const calls = await test.sandbox.requests(path);
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
  it('while it writes, draws and publishes goes on where it was, with everything once', async () => {
    // Articles about walnut are held while they are written, cedar while it is drawn, maple while it is posted.
    const writing = { path: chatPath, function: 'generate_content', contains: 'walnut' };
    const drawing = { path: imagePath, contains: 'cedar' };
    const posting = { path: postsPath, method: 'POST', contains: 'maple' };
    const slow = { delay_ms: 8_000 };
    await test.sandbox.setRules(
      ...[writing, drawing, posting].map((match) => ({ match, effect: slow })),
    );
    const taskIds: string[] = [];
    const runIds: string[] = [];
    for (const subject of ['maple', 'cedar', 'walnut']) {
      const ids = await customer.createTasks(articles / 2, subject);
      runIds.push(await customer.startPipelines(ids));
      taskIds.push(...ids);
    }
    const underWay = () => Promise.all([chatPath, imagePath, postsPath].map(callsInFlight));
    await until('all three are under way', async () => !(await underWay()).includes(0));
    const [texts, images] = await underWay();
    await test.platform.processes.worker.killNine();
    await test.sandbox.setRules();
    await test.platform.processes.worker.start();
    await expectAllOnce(runIds, taskIds);
    // What was under way is asked again: nobody has heard the answers. Nothing else is.
    const calls = await paidCalls(test.sandbox);
    expect(calls.generate_content).toBeLessThanOrEqual(taskIds.length + (texts ?? 0));
    expect(calls.image).toBeLessThanOrEqual(taskIds.length + (images ?? 0));
    expect(calls.generate_image_prompts).toBe(taskIds.length);
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
