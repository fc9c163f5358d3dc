import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Context } from '@temporalio/activity';
import { Client, Connection } from '@temporalio/client';
import type { WorkerOptions } from '@temporalio/worker';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { deliver } from '#temporal/deliver.ts';

const workflowsPath = fileURLToPath(new URL('one-call.ts', import.meta.url));

/** A vendor's queue of this test alone, on a real server, and workflows that wait in it. */
export interface VendorQueue {
  /** Delivers the starts of an account as the relay does; each workflow wants one call. */
  order(accountId: string, count: number): Promise<string[]>;
  /** Waits until so many calls wait in the queue. */
  waiting(count: number): Promise<void>;
  /** Serves the queue until every workflow has ended. @returns ids of the workflows, in the order they were served */
  serve(limits: Partial<WorkerOptions>): Promise<string[]>;
  /** When the server handed a workflow's call out, in milliseconds, and at which attempt. */
  handedOut(workflowId: string): Promise<{ at: number; attempt: number }>;
  close(): Promise<void>;
}

export async function openVendorQueue(address: string): Promise<VendorQueue> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  const client = new Client({ connection });
  const [taskQueue, queue] = [`workflows-${randomUUID()}`, `vendor-${randomUUID()}`];
  const place = { connection: nativeConnection, namespace: 'default' };
  const workflows = await Worker.create({ ...place, taskQueue, workflowsPath });
  const running = workflows.run();
  const ordered: string[] = [];

  return {
    async order(accountId, count) {
      const ids = Array.from({ length: count }, () => `${accountId}/${randomUUID()}`);
      ordered.push(...ids);
      for (const workflowId of ids) {
        await deliver(client, startOf({ accountId, workflowId, taskQueue, queue }));
      }
      return ids;
    },
    waiting: (count) => untilWaiting(client, queue, count),
    async serve(limits) {
      const served: string[] = [];
      const callVendor = async () => {
        served.push(Context.current().info.workflowExecution?.workflowId ?? '');
      };
      const activities = { callVendor };
      const worker = await Worker.create({ ...place, ...limits, taskQueue: queue, activities });
      await worker.runUntil(
        Promise.all(ordered.map((workflowId) => client.workflow.getHandle(workflowId).result())),
      );
      return served;
    },
    handedOut: (workflowId) => handedOut(client, workflowId),
    async close() {
      workflows.shutdown();
      await running;
      await connection.close();
      await nativeConnection.close();
    },
  };
}

/** The workflow is the test's own, which the contracts do not know. */
function startOf(of: { accountId: string; workflowId: string; taskQueue: string; queue: string }) {
  const { accountId, workflowId, taskQueue, queue } = of;
  return {
    ...{ id: randomUUID(), kind: 'start', accountId, workflowId },
    payload: {
      ...{ workflowType: 'oneCall', taskQueue, input: { queue }, runType: 'oneCall' },
      ...{ siteId: null, title: 'One call', startedBy: 'user', requestId: null },
    },
  } as unknown as Parameters<typeof deliver>[1];
}

async function untilWaiting(client: Client, queue: string, count: number): Promise<void> {
  for (;;) {
    const { stats } = await client.workflowService.describeTaskQueue({
      ...{ namespace: 'default', taskQueue: { name: queue }, taskQueueType: 2 },
      reportStats: true,
    });
    if (Number(stats?.approximateBacklogCount ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function handedOut(
  client: Client,
  workflowId: string,
): Promise<{ at: number; attempt: number }> {
  const { events } = await client.workflow.getHandle(workflowId).fetchHistory();
  const started = events?.find((event) => event.activityTaskStartedEventAttributes);
  const { seconds, nanos } = started?.eventTime ?? {};
  return {
    at: Number(seconds) * 1000 + Number(nanos) / 1e6,
    attempt: Number(started?.activityTaskStartedEventAttributes?.attempt),
  };
}
