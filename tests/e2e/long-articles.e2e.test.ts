import { beforeEach, describe, expect, it } from 'vitest';
import type { KnobRule } from '#sandbox/controls/knob-schema.ts';
import { Customer, type RunDetail } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { paidCalls } from './support/once-each.ts';
import { platformClient } from './support/platform-client.ts';
import { chatPath } from './support/sandbox.ts';
import { taskState } from './support/task-state.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const words = 2000;
/** What 2,000 words are written in. */
const parts = 3;
/** A killed worker's call is missed when its heartbeat is: 40 seconds, and as long again to be safe. */
const withinSeconds = 150;
const once = { article_outline: 1, article_section: parts, edit_article: 1 };
/** How a request for one of the parts is told from the others. */
const partNumber = (number: number) => String.raw`\"part\":{\"number\":${number},`;
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

async function longTask(withResearch = false): Promise<string> {
  const { data: task } = await customer.api.post('/api/v1/writer/tasks/', {
    body: {
      site_id: customer.siteId,
      sector_id: customer.sectorId,
      title: 'Burr grinders: a practical guide',
      keywords: ['burr grinder', 'clean a burr grinder'],
      content_type: 'article',
      content_structure: 'guide',
      word_count: words,
      with_research: withResearch,
    },
  });
  return task.id;
}

const write = (taskId: string) => customer.startPipelines([taskId], ['generate']);

/** Steps of a run, by function and state. */
async function stepsOf(functionName: string, status: string): Promise<number> {
  const { rowCount } = await test.platform.database.query(
    'select 1 from igny8_ai_steps where account_id = $1 and function_name = $2 and status = $3',
    [customer.accountId, functionName, status],
  );
  return rowCount ?? 0;
}

async function contentOf(taskId: string) {
  const { rows } = await test.platform.database.query<{ id: string }>(
    'select id from igny8_contents where task_id = $1',
    [taskId],
  );
  const { data } = await customer.api.get('/api/v1/writer/content/{id}/', {
    params: { path: { id: String(rows[0]?.id) } },
  });
  return data;
}

/** Events and bytes of what the server keeps of a run. */
async function historyOf(runId: string) {
  const { workflow_id: workflowId } = await customer.run(runId);
  const { client, close } = await platformClient(test.platform);
  try {
    const { historyLength, historySize } = await client.workflow.getHandle(workflowId).describe();
    return { events: historyLength, bytes: historySize };
  } finally {
    await close();
  }
}

/** Writing one long article costs its words, and nothing else. */
async function expectCharged(run: RunDetail, settlements: number): Promise<void> {
  const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
  expect(ledger).toMatchObject({ settlements, settled: run.credits_used });
}

describe('a worker that is killed amid the parts of an article', () => {
  it('goes on with the parts that are missing', async () => {
    const slow = { function: 'article_section', contains: partNumber(2) };
    await test.sandbox.setRules({ match: slow, effect: { delay_ms: 20_000 } });
    const runId = await write(await longTask());
    await until('the other parts are there', async () => {
      return (await stepsOf('article_section', 'saved')) === parts - 1;
    });
    await test.platform.processes.worker.killNine();
    await test.sandbox.setRules();
    await test.platform.processes.worker.start();
    const run = await customer.ended(runId, withinSeconds);
    expect(run).toMatchObject({ status: 'completed', error: null });
    // The part that was under way is asked for again: nobody has heard the answer. Nothing else is.
    expect(await paidCalls(test.sandbox)).toEqual({ ...once, article_section: parts + 1 });
    await expectCharged(run, 1);
  });

  it('between the replies and their saving buys no part again', async () => {
    const { processes, whileHolding } = test.platform;
    const match = { function: 'article_section' };
    await test.sandbox.setRules({ match, effect: { delay_ms: 3_000 } });
    const runId = await write(await longTask());
    await until('the outline stands', async () => (await stepsOf('article_outline', 'saved')) > 0);
    await whileHolding('igny8_article_parts', async () => {
      await until('every reply is stored', async () => {
        return (await stepsOf('article_section', 'replied')) === parts;
      });
      await processes.worker.killNine();
    });
    await processes.worker.start();
    expect(await customer.ended(runId, withinSeconds)).toMatchObject({ status: 'completed' });
    expect(await paidCalls(test.sandbox)).toEqual(once);
  });
});

describe('a long article', () => {
  it('comes within 15 % of its words, with what a run of 2,000 words may weigh', async () => {
    const taskId = await longTask();
    const runId = await write(taskId);
    expect(await customer.ended(runId)).toMatchObject({ status: 'completed', stage: 'done' });
    const content = await contentOf(taskId);
    expect(Math.abs(content.word_count - words)).toBeLessThanOrEqual(words * 0.15);
    expect(content.findings).toEqual([]);
    const { events, bytes } = await historyOf(runId);
    expect(events).toBeLessThan(60);
    expect(bytes).toBeLessThan(64 * 1024);
  });

  it('is researched, cites what was read, and both are charged', async () => {
    const taskId = await longTask(true);
    const run = await customer.ended(await write(taskId));
    expect(run).toMatchObject({ status: 'completed', error: null });
    const { sources, html_content: html } = await contentOf(taskId);
    expect(sources.length).toBeGreaterThanOrEqual(2);
    for (const { url } of sources) expect(html).toContain(`href="${url}"`);
    await expectCharged(run, 2);
    expect(run.credits_used).toBeGreaterThanOrEqual(5 + 17);
  });

  it('is written without research where the model will not research, and says so', async () => {
    await test.sandbox.setRules({ match: { function: 'research_article' }, effect: 'refusal' });
    const run = await customer.ended(await write(await longTask(true)));
    expect(run).toMatchObject({ status: 'completed', error: null });
    await expectCharged(run, 1);
  });

  it('that is cancelled amid its parts gives everything back, and the next run goes on from there', async () => {
    const slow = { function: 'article_section', contains: partNumber(3) };
    await test.sandbox.setRules({ match: slow, effect: { delay_ms: 30_000 } });
    const taskId = await longTask();
    const runId = await write(taskId);
    await until('the other parts are there', async () => {
      return (await stepsOf('article_section', 'saved')) === parts - 1;
    });
    await customer.act(runId, 'cancel');
    expect(await customer.ended(runId)).toMatchObject({ status: 'cancelled', credits_used: 0 });
    expect(await taskState(test.platform, taskId)).toMatchObject({ status: 'pending' });
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger.balance).toBe(ledger.granted);
    await test.sandbox.setRules();
    expect(await customer.ended(await write(taskId))).toMatchObject({ status: 'completed' });
    expect(await paidCalls(test.sandbox)).toEqual({ ...once, article_section: parts + 1 });
  });
});

describe('on a bad day a long article', () => {
  const steps = ['article_outline', 'article_section', 'edit_article'] as const;
  const onceBad = ['malformed', 'invalid_schema', 'truncated'] as const;

  async function writeOn(step: string, effect: KnobRule['effect'], times: number) {
    await test.sandbox.setRules({ match: { function: step }, effect, times });
    const taskId = await longTask();
    const run = await customer.ended(await write(taskId));
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    return { taskId, run, ledger, task: await taskState(test.platform, taskId) };
  }

  it.each(steps.flatMap((step) => onceBad.map((effect) => [step, effect] as const)))(
    'has an answer of %s that is %s repaired once, and is charged once',
    async (step, effect) => {
      const { run, task } = await writeOn(step, effect, 1);
      expect(run).toMatchObject({ status: 'completed', error: null });
      expect(task).toEqual({ status: 'completed', contents: 1, versions: 1 });
      expect(await paidCalls(test.sandbox)).toEqual({ ...once, [step]: once[step] + 1 });
      await expectCharged(run, 1);
    },
  );

  it.each(steps)(
    'whose %s is refused fails, named and unpaid, and the next run asks for the rest only',
    async (step) => {
      const { taskId, run, ledger, task } = await writeOn(step, 'refusal', 1);
      expect(run).toMatchObject({
        status: 'failed',
        credits_used: 0,
        error: { category: 'content_refused', stage: 'generate', retryable: false },
      });
      expect(task).toEqual({ status: 'failed', contents: 0, versions: 0 });
      expect(ledger).toMatchObject({ settlements: 0, balance: ledger.granted });
      const again = await customer.ended(await write(taskId));
      expect(again).toMatchObject({ status: 'completed', error: null });
      expect(await paidCalls(test.sandbox)).toEqual({ ...once, [step]: once[step] + 1 });
    },
  );

  it('whose vendor is out of order for a while is only later', async () => {
    const { run } = await writeOn('article_section', { status: { code: 503 } }, 2);
    expect(run).toMatchObject({ status: 'completed', error: null });
    const calls = await test.sandbox.requests(chatPath, 'article_section');
    expect(calls).toHaveLength(parts + 2);
  });
});
