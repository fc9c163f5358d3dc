import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { taskQueues } from '#contracts/workflows/task-queues.ts';
import { queueLimits } from '#workers/queue-limits.ts';
import { openVendorQueue, type VendorQueue } from './support/vendor-queue.ts';

let queue: VendorQueue;

beforeEach(async () => {
  queue = await openVendorQueue(inject('temporalAddress'));
});
afterEach(() => queue.close());

it('serves an account with three calls before the fifty that another one ordered earlier', async () => {
  const many = await queue.order('many', 50);
  await queue.waiting(many.length);
  const few = await queue.order('few', 3);
  await queue.waiting(many.length + few.length);
  const served = await queue.serve({ maxConcurrentActivityTaskExecutions: 1 });
  expect(served.toSorted()).toEqual([...many, ...few].toSorted());
  const last = Math.max(...few.map((workflowId) => served.indexOf(workflowId)));
  // In turns it would be the sixth; the server keeps turns in each of its four partitions.
  expect(last).toBeLessThan(40);
});

it('slows down at the rate of a vendor and loses nothing, however many wait', async () => {
  const rate = 4;
  const ordered = await queue.order('account', 24);
  await queue.waiting(ordered.length);
  const served = await queue.serve({
    ...queueLimits[taskQueues.openAiText],
    maxTaskQueueActivitiesPerSecond: rate,
  });
  expect(served.toSorted()).toEqual(ordered.toSorted());
  const handedOut = await Promise.all(ordered.map((workflowId) => queue.handedOut(workflowId)));
  expect(handedOut.map(({ attempt }) => attempt)).toEqual(ordered.map(() => 1));
  const moments = handedOut.map(({ at }) => at);
  const seconds = (Math.max(...moments) - Math.min(...moments)) / 1000;
  // Some may be saved up in each partition; its twenty slots would take all at once. A slow machine only takes longer.
  expect(seconds).toBeGreaterThan((ordered.length - 3 * rate) / rate - 1);
});
