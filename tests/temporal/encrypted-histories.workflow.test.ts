import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { decodeReadably } from '#api/system/codec/decode-readably.ts';
import { connect } from '#temporal/client.ts';
import { createDataConverter } from '#temporal/codec/data-converter.ts';
import { deliver } from '#temporal/deliver.ts';
import { testCodec } from '#tests/setup/test-data-converter.ts';
import { fakeActivities } from '#tests/workflows/support/fake-activities.ts';
import { createHarness, type Harness } from '#tests/workflows/support/harness.ts';
import { encryptedPayloadsOf, readableTextOf } from './support/stored-texts.ts';

const namespace = 'default';
let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

/** What people wrote or models answered, and what an operator reads: none of it may lie at Temporal in the open. */
const secrets = {
  title: 'Write "how to brew for the Lind family"',
  person: 'mara.lind',
  input: 'task-of-the-lind-family',
  failure: 'The model refused what Mara asked for.',
  heartbeat: 'half of the prompt about brewing',
};

/** One run of an article whose paid call fails, started as the outbox starts it. */
async function runToItsFailure(): Promise<string> {
  const workflowId = `codec/${randomUUID()}`;
  const activities = fakeActivities([], {
    callModel: async () => {
      throw ApplicationFailure.nonRetryable(secrets.failure, 'ai_refused', secrets.heartbeat);
    },
  });
  const input = { accountId: 'account-1', runId: 'run-1', taskId: secrets.input };
  await harness.run({
    workflowType: 'generateContent',
    workflowId,
    input,
    activities,
    startAs: (client) =>
      deliver(client, {
        id: '1',
        accountId: 'account-1',
        workflowId,
        kind: 'start',
        payload: {
          workflowType: 'generateContent',
          taskQueue: 'core',
          input,
          runType: 'generateContent',
          siteId: 'site-1',
          title: secrets.title,
          startedBy: secrets.person,
          requestId: null,
        },
      }),
  });
  return workflowId;
}

/** What the server keeps, past every codec: the raw answers of its gRPC service. */
async function storedOf(workflowId: string): Promise<unknown[]> {
  const { workflowService } = harness.client.connection;
  const execution = { workflowId };
  const history = await workflowService.getWorkflowExecutionHistory({ namespace, execution });
  const described = await workflowService.describeWorkflowExecution({ namespace, execution });
  return [history, described];
}

describe('what a real server keeps of a run', () => {
  it('holds no plain text, and all of it can be read with the key', async () => {
    const stored = await storedOf(await runToItsFailure());
    const atRest = readableTextOf(stored);
    for (const secret of Object.values(secrets)) expect(atRest).not.toContain(secret);
    expect(atRest).toContain('Encoded failure');
    const payloads = encryptedPayloadsOf(stored);
    expect(payloads.length).toBeGreaterThan(10);
    const opened = readableTextOf(await decodeReadably(testCodec, payloads));
    for (const secret of Object.values(secrets))
      expect(opened).toContain(JSON.stringify(secret).slice(1, -1));
    expect(opened).not.toContain('cannot be shown');
  });

  it('is told as before to whoever has the key', async () => {
    const handle = harness.client.workflow.getHandle(await runToItsFailure());
    await expect(handle.result()).rejects.toMatchObject({
      cause: { cause: { message: secrets.failure, type: 'ai_refused' } },
    });
    expect((await handle.describe()).memo).toMatchObject({ startedBy: secrets.person });
  });
});

describe('without the key', () => {
  const others = createDataConverter({
    keyId: 'other',
    key: Buffer.alloc(32, 6).toString('base64'),
  });

  it('a client says which one it lacks', async () => {
    const workflowId = await runToItsFailure();
    const { client, close } = await connect(inject('temporalAddress'), namespace, others);
    await expect(client.workflow.getHandle(workflowId).result()).rejects.toThrow(
      'encrypted with key test, which this process was not given',
    );
    await close();
  });

  it('a worker harms no run: its task fails, is tried again, and goes on where the key is', async () => {
    const { client } = harness;
    const workflowId = `codec/${randomUUID()}`;
    const queue = `codec-${randomUUID()}`;
    const handle = await client.workflow.start('sendEmail', {
      workflowId,
      taskQueue: queue,
      args: [{ accountId: 'account-1', emailMessageId: 'message-1' }],
    });
    const keyless = await harness.createWorker(queue, fakeActivities([]), {
      dataConverter: others,
    });
    await keyless.runUntil(async () => {
      const hasFailedTask = async () => {
        const { events } = await handle.fetchHistory();
        return events?.some((event) => event.workflowTaskFailedEventAttributes != null);
      };
      await expect.poll(hasFailedTask, { timeout: 20_000 }).toBe(true);
    });
    expect((await handle.describe()).status.name).toBe('RUNNING');
    const right = await harness.createWorker(queue, fakeActivities([]));
    const mail = await harness.createWorker('mail', fakeActivities([]));
    await mail.runUntil(right.runUntil(() => handle.result()));
  });
});
