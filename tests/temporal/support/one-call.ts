import { proxyActivities } from '@temporalio/workflow';

/** A workflow that makes one call at a queue, and waits as long as the queue lets it. */
export async function oneCall({ queue }: { queue: string }): Promise<void> {
  const { callVendor } = proxyActivities<{ callVendor(): Promise<void> }>({
    taskQueue: queue,
    startToCloseTimeout: '1 minute',
  });
  await callVendor();
}
