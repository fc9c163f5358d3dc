import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { runAsAdmin } from '#tests/setup/run-as-admin.ts';
import { Customer } from './support/customer.ts';
import { expectLedgerToAddUp } from './support/ledger.ts';
import { expectOnceEach, paidCalls } from './support/once-each.ts';
import { platformClient } from './support/platform-client.ts';
import { reconcile } from './support/reconcile.ts';
import { chatPath, imagePath } from './support/sandbox.ts';
import { taskState } from './support/task-state.ts';
import { until } from './support/until.ts';
import { usePlatform } from './support/use-platform.ts';

const test = usePlatform();
const articles = 2;
const withinSeconds = 150;
let customer: Customer;

beforeEach(async () => {
  customer = await Customer.register(test.platform);
});

const product = ['api', 'worker', 'relay'] as const;

async function stopProduct(): Promise<void> {
  for (const name of product) await test.platform.processes[name].killNine();
}

async function startProduct(changes: Record<string, string> = {}): Promise<void> {
  await Promise.all(product.map((name) => test.platform.processes[name].start(changes)));
}

const written = async (taskIds: string[]) =>
  (await Promise.all(taskIds.map((id) => taskState(test.platform, id)))).every(
    ({ status }) => status === 'completed',
  );

/** Pipelines whose texts are saved, and whose pictures are being drawn for a while. */
async function amidPictures(): Promise<{ taskIds: string[]; runId: string }> {
  await test.sandbox.setRules({ match: { path: imagePath }, effect: { delay_ms: 15_000 } });
  const taskIds = await customer.createTasks(articles);
  const runId = await customer.startPipelines(taskIds);
  await until('the texts are saved', () => written(taskIds));
  await until('pictures are asked for', async () => {
    const calls = await test.sandbox.requests(imagePath);
    return calls.length >= articles;
  });
  return { taskIds, runId };
}

async function newNamespace(): Promise<string> {
  const namespace = `e2e-${randomUUID()}`;
  const { connection, close } = await connect(inject('temporalAddress'), namespace, null);
  await ensureNamespace(connection, namespace);
  await close();
  return namespace;
}

describe('when Temporal has lost everything', () => {
  it('what was under way is done, with nothing paid, posted or charged twice', async () => {
    const { taskIds, runId } = await amidPictures();
    await stopProduct();
    await test.sandbox.setRules();
    // Another namespace is what an empty server is to the product.
    const empty = await newNamespace();
    await startProduct({ TEMPORAL_NAMESPACE: empty });
    try {
      expect(await reconcile(test.platform, empty)).toBe(1);
      const run = await customer.ended(runId, withinSeconds);
      expect(run).toMatchObject({ status: 'completed', error: null });
      expect(run.children.map(({ status }) => status)).toEqual(taskIds.map(() => 'completed'));
      await expectOnceEach(test.platform, test.sandbox, taskIds);
      const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
      expect(ledger.settlements).toBe(3 * articles);
      expect((await paidCalls(test.sandbox)).generate_content).toBe(articles);
      expect(await reconcile(test.platform, empty)).toBe(0);
    } finally {
      await stopProduct();
      await startProduct();
    }
  });
});

describe('when an operator terminates a workflow', () => {
  it('its run fails with everything put back, and its task can be written again', async () => {
    await test.sandbox.setRules({ match: { path: chatPath }, effect: { delay_ms: 10_000 } });
    const { runId, taskId } = await customer.startArticle();
    await until('the model is asked', async () => {
      return (await test.sandbox.requests(chatPath)).length > 0;
    });
    const { client, close } = await platformClient(test.platform);
    const { workflow_id: workflowId } = await customer.run(runId);
    await client.workflow.getHandle(workflowId).terminate('by hand');
    await close();
    expect(await reconcile(test.platform)).toBe(1);
    const run = await customer.run(runId);
    expect(run).toMatchObject({ status: 'failed', error: { category: 'terminated' } });
    expect(await taskState(test.platform, taskId)).toMatchObject({ status: 'failed' });
    const ledger = await expectLedgerToAddUp(test.platform, customer.accountId);
    expect(ledger.settlements).toBe(0);
    await test.sandbox.setRules();
    const again = await customer.ended(await customer.startPipelines([taskId], ['generate']));
    expect(again.status).toBe('completed');
  });
});

describe('when the database was restored from before the work was done', () => {
  it('runs say that their work is lost, credits are back, and posts are found again', async () => {
    const { taskIds, runId } = await amidPictures();
    const { adminUrl } = inject('postgres');
    const name = new URL(String(test.platform.variables.DATABASE_URL)).pathname.slice(1);
    const dump = `${name}_dump`;
    const closeAll = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`;
    // A copy of the files: the server comes without pg_dump.
    await stopProduct();
    await runAsAdmin(adminUrl, closeAll);
    await runAsAdmin(adminUrl, `create database ${dump} template ${name} strategy file_copy`);
    await test.sandbox.setRules();
    await startProduct();
    expect(await customer.ended(runId, withinSeconds)).toMatchObject({ status: 'completed' });
    await expectOnceEach(test.platform, test.sandbox, taskIds);
    await stopProduct();
    await runAsAdmin(adminUrl, `drop database ${name} with (force)`);
    await runAsAdmin(adminUrl, `alter database ${dump} rename to ${name}`);
    await startProduct();
    expect(await reconcile(test.platform)).toBe(articles + 1);
    const run = await customer.run(runId);
    expect(run.children.map(({ status, error }) => [status, error?.category])).toEqual(
      taskIds.map(() => ['failed', 'lost']),
    );
    expect(run.ended_at).not.toBeNull();
    await expectLedgerToAddUp(test.platform, customer.accountId);
    // Published anew by its customer, a post is found by its content and not made twice.
    const posts = (await test.sandbox.posts()).length;
    const contents = await test.platform.database.query<{ id: string }>(
      'select id from igny8_contents where account_id = $1',
      [customer.accountId],
    );
    const body = { content_ids: contents.rows.map(({ id }) => id), stages: ['publish'] };
    const started = await customer.ask('POST', 'pipelines/content/', body);
    expect(started.status).toBe(202);
    const { run_id } = started.body.data as { run_id: string };
    expect(await customer.ended(run_id, withinSeconds)).toMatchObject({ status: 'completed' });
    expect((await test.sandbox.posts()).length).toBe(posts);
  });
});

describe('when the relay was away for an hour', () => {
  it('what waits for it is left alone, and done when it is back', async () => {
    const { api, relay } = test.platform.processes;
    await relay.killNine();
    await api.stop();
    // An API that does not reach Temporal leaves every start to the relay.
    await api.start({ TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const taskIds = await customer.createTasks(articles);
    const runId = await customer.startPipelines(taskIds);
    // An hour later: what the reconciler goes by.
    await test.platform.database.query(
      `update igny8_outbox_messages set created_at = created_at - interval '1 hour'
       where account_id = $1 and sent_at is null`,
      [customer.accountId],
    );
    expect(await reconcile(test.platform)).toBe(0);
    expect((await customer.run(runId)).status).toBe('queued');
    await relay.start();
    expect(await customer.ended(runId, withinSeconds)).toMatchObject({ status: 'completed' });
    await expectOnceEach(test.platform, test.sandbox, taskIds);
    await expectLedgerToAddUp(test.platform, customer.accountId);
    await api.stop();
    await api.start();
  });
});
