import { randomUUID } from 'node:crypto';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createLazyTemporal, type LazyTemporal } from '#api/system/temporal/lazy-temporal.ts';
import { allTaskQueues } from '#contracts/workflows/task-queues.ts';
import { connect } from '#temporal/client.ts';
import { ensureNamespace } from '#temporal/namespace.ts';
import { testDataConverter } from '#tests/setup/test-data-converter.ts';

const namespace = `queues-${randomUUID()}`;
let temporal: LazyTemporal;
let connection: NativeConnection;

beforeAll(async () => {
  const address = inject('temporalAddress');
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    workerHeartbeatInterval: '1s',
  });
  const { connection: administration, close } = await connect(address, namespace, null);
  await ensureNamespace(administration, namespace);
  await close();
  temporal = createLazyTemporal(address, namespace, testDataConverter);
  connection = await NativeConnection.connect({ address });
});
afterAll(async () => {
  await temporal.close();
  await connection.close();
});

describe('task queues of a real server', () => {
  it('count a worker while it lives, and no more once it has gone', async () => {
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue: 'mail',
      activities: { async nothing() {} },
    });
    await worker.runUntil(async () => {
      await expect.poll(temporal.countPollers, { timeout: 20_000 }).toMatchObject({ mail: 1 });
      expect(await temporal.countPollers()).toMatchObject({ core: 0, wordpress: 0 });
    });
    await expect.poll(temporal.countPollers, { timeout: 20_000 }).toMatchObject({ mail: 0 });
  });

  it('tell what waits where nobody works, and since when', async () => {
    const client = await temporal.client();
    for (const number of [1, 2, 3]) {
      await client.workflow.start('sendEmail', { taskQueue: 'core', workflowId: `wait/${number}` });
    }
    const workflowsOfCore = async () =>
      (await temporal.readBacklogs()).find(
        ({ queue, kind }) => queue === 'core' && kind === 'workflow',
      );
    await expect.poll(workflowsOfCore, { timeout: 20_000 }).toMatchObject({ tasks: 3 });
    await expect
      .poll(async () => (await workflowsOfCore())?.oldestSeconds, { timeout: 20_000 })
      .toBeGreaterThan(0);
    const backlogs = await temporal.readBacklogs();
    expect(backlogs.map(({ queue }) => queue)).toEqual(['core', ...allTaskQueues]);
  });
});
