import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { chatPath } from './support/sandbox.ts';
import { taskState } from './support/task-state.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const paidCallMilliseconds = 2_500;
/** Longer than the platform needs for a step when nothing holds it. */
const longEnough = 2_000;
const written = { status: 'completed', contents: 1, versions: 1 };
const unwritten = { status: 'pending', contents: 0, versions: 0 };
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
  const slow = { delay_ms: paidCallMilliseconds };
  await test.sandbox.setRules({ match: { path: chatPath }, effect: slow });
});

const calls = async (functionName?: string) => {
  const asked = await test.sandbox.requests(chatPath, functionName);
  return asked.length;
};

/** Starts pipelines and waits until the model is being asked for the first articles. */
async function startedPipelines(count: number): Promise<{ runId: string; taskIds: string[] }> {
  const taskIds = await customer.createTasks(count);
  const runId = await customer.startPipelines(taskIds, ['generate', 'image_prompts', 'images']);
  await until('articles are asked for', async () => (await calls('generate_content')) === count);
  return { runId, taskIds };
}

/** Waits until as many articles are written. */
const untilWritten = (count: number) =>
  until(`${count} article(s) written`, async () => {
    const { rows } = await test.platform.database.query(
      'select count(*)::int from igny8_contents where account_id = $1',
      [customer.accountId],
    );
    return rows[0].count === count;
  });

describe('a pause', () => {
  it('lets the paid call end, keeps what it brought, and holds the next step until it is resumed', async () => {
    const { runId, taskIds } = await startedPipelines(1);
    expect(await customer.act(runId, 'pause')).toMatchObject({
      status: 200,
      body: { data: { status: 'paused' } },
    });
    await untilWritten(1);
    await wait(longEnough);
    expect(await calls()).toBe(1);
    expect(await customer.run(runId)).toMatchObject({ status: 'paused', stage: 'generate' });
    expect(await taskState(test.platform, taskIds[0] ?? '')).toMatchObject({ status: 'completed' });
    const resumed = await customer.act(runId, 'resume');
    expect(resumed.body).toMatchObject({ data: { status: 'running' } });
    const run = await customer.ended(runId);
    expect(run).toMatchObject({ status: 'completed', result: { images: 1 } });
    expect(await calls()).toBe(2);
    expect((await expectLedgerToAddUp(test.platform, customer.accountId)).settlements).toBe(3);
  });

  it('of a batch holds every child, and its end goes on with every child', async () => {
    const { runId, taskIds } = await startedPipelines(3);
    await customer.act(runId, 'pause');
    await untilWritten(3);
    await wait(longEnough);
    expect(await calls()).toBe(3);
    const paused = await customer.run(runId);
    expect(paused.status).toBe('paused');
    expect(paused.children.map(({ status }) => status)).toEqual(['paused', 'paused', 'paused']);
    await customer.act(runId, 'resume');
    const run = await customer.ended(runId);
    expect(run).toMatchObject({ status: 'completed', result: { completed: 3 } });
    expect(await calls()).toBe(6);
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger.settlements).toBe(3 * taskIds.length);
  });

  it('clicked twice is one pause, and one resume ends it', async () => {
    const { runId } = await startedPipelines(1);
    const answers = await Promise.all([customer.act(runId, 'pause'), customer.act(runId, 'pause')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await untilWritten(1);
    await Promise.all([customer.act(runId, 'resume'), customer.act(runId, 'resume')]);
    const run = await customer.ended(runId);
    expect(run.status).toBe('completed');
    expect(await calls()).toBe(2);
  });
});

describe('a cancel', () => {
  it('lets the call that is being paid end, keeps and charges it, and releases the rest', async () => {
    const { runId, taskIds } = await startedPipelines(1);
    expect((await customer.act(runId, 'cancel')).status).toBe(200);
    const run = await customer.ended(runId);
    expect(run.status).toBe('cancelled');
    expect(await calls()).toBe(1);
    expect(await taskState(test.platform, taskIds[0] ?? '')).toEqual(written);
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger).toMatchObject({ settlements: 1, settled: run.credits_used });
  });

  it('of a paused run ends it with what it has', async () => {
    const { runId, taskIds } = await startedPipelines(1);
    await customer.act(runId, 'pause');
    await untilWritten(1);
    await customer.act(runId, 'cancel');
    expect((await customer.ended(runId)).status).toBe('cancelled');
    expect(await calls()).toBe(1);
    expect(await taskState(test.platform, taskIds[0] ?? '')).toEqual(written);
    expect((await expectLedgerToAddUp(test.platform, customer.accountId)).settlements).toBe(1);
  });

  it('of a batch whose calls hang puts every task back, and they can be started again', async () => {
    await test.sandbox.setRules({ match: { path: chatPath }, effect: { delay_ms: 60_000 } });
    const { runId, taskIds } = await startedPipelines(3);
    const answers = await Promise.all([
      customer.act(runId, 'cancel'),
      customer.act(runId, 'cancel'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const run = await customer.ended(runId);
    expect(run).toMatchObject({ status: 'cancelled', credits_used: 0 });
    expect(run.children.map(({ status }) => status)).toEqual(Array(3).fill('cancelled'));
    for (const taskId of taskIds) {
      expect(await taskState(test.platform, taskId)).toEqual(unwritten);
    }
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger).toMatchObject({ settlements: 0, balance: ledger.granted });
    await test.sandbox.reset();
    const again = await customer.ended(await customer.startPipelines(taskIds, ['generate']));
    expect(again).toMatchObject({ status: 'completed', result: { completed: 3 } });
    expect((await expectLedgerToAddUp(test.platform, customer.accountId)).settlements).toBe(3);
  });
});

describe('a run that has ended', () => {
  it.each(['pause', 'resume', 'cancel'] as const)('cannot be told to %s', async (action) => {
    await test.sandbox.reset();
    const { runId } = await customer.startArticle();
    await customer.ended(runId);
    const { status, body } = await customer.act(runId, action);
    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('completed');
  });
});
