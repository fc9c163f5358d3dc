import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { untilCancelled } from './support/bad-steps.ts';
import { type CallLog, fakeActivities } from './support/fake-activities.ts';
import { fakeItems } from './support/fake-items.ts';
import { createHarness, type Harness, until } from './support/harness.ts';
import { workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

const lookSeconds = { first: 0.05, most: 0.2 };
const [count, window] = [24, 4];

/** Cancels a child as the outbox does, wherever its window is by now. */
const tellCancelled = async (workflowId: string): Promise<void> => {
  await harness.client.workflow.getHandle(workflowId).cancel();
};

/** Articles that take their time, so that some are always at work when the history starts anew. */
const slowly = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 50 + 100 * Math.random()));
};

it('goes on in new histories without running empty, and loses no child', async () => {
  const calls: CallLog = [];
  const items = fakeItems(calls, { prefix: 'window', count, window });
  const handle = await harness.run({
    workflowType: 'runItems',
    input: { ...workflowInputs.runItems, eventsPerExecution: 40, lookSeconds },
    activities: fakeActivities(calls, { ...items.activities, callModel: slowly }),
  });
  const { status } = await handle.describe();
  expect(status.name).toBe('COMPLETED');
  expect([...items.ends.values()]).toEqual(Array(count).fill('completed'));
  // Each was started once, and the window was never wider than it is, nor empty while some waited.
  expect(new Set(items.handedOut).size).toBe(items.handedOut.length);
  const whileSomeWaited = items.working.slice(0, items.working.indexOf(0));
  expect(Math.max(...items.working)).toBeLessThanOrEqual(window);
  expect(Math.min(...whileSomeWaited)).toBeGreaterThan(0);
  const history = await handle.fetchHistory();
  const [begun] = history.events ?? [];
  const continued = begun?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  expect(continued).toBeTruthy();
});

/** A batch that works; drives it, and answers how its children ended. */
async function endOf(act: (workflowId: string) => Promise<void>) {
  const calls: CallLog = [];
  const workflowId = randomUUID();
  const items = fakeItems(calls, { prefix: workflowId, count: 3, tellCancelled });
  await harness.run({
    workflowType: 'runBatch',
    workflowId,
    input: workflowInputs.runBatch,
    activities: fakeActivities(calls, {
      ...items.activities,
      callModel: untilCancelled('callModel', calls),
    }),
    async drive() {
      await until(() => calls.filter((call) => call === 'callModel:begun').length === 3);
      await act(workflowId);
      await until(() => items.ends.size === 3);
    },
  });
  return [...items.ends.values()];
}

it.each([
  ['the batch', ''],
  ['its window', '/items'],
])('leaves no child at work when an operator terminates %s', async (_what, suffix) => {
  const ends = await endOf(async (workflowId) => {
    await harness.client.workflow.getHandle(`${workflowId}${suffix}`).terminate('by an operator');
  });
  expect(ends).toEqual(Array(3).fill('cancelled'));
});

it('cancels the children of an automation once, however many batches it had', async () => {
  const calls: CallLog = [];
  const items = fakeItems(calls, { prefix: 'batches', count: 1 });
  const { automationRun } = workflowInputs;
  await harness.run({
    workflowType: 'automationRun',
    input: {
      ...automationRun,
      settings: { ...automationRun.settings, betweenStageDelaySeconds: 600 },
    },
    activities: fakeActivities(calls, {
      ...items.activities,
      async takeBatch({ batch }) {
        calls.push(`takeBatch:${batch}`);
        const left = batch < 3 ? 1 : 0;
        return { items: left, runs: left, title: `Batch ${batch + 1}` };
      },
    }),
    async drive(started) {
      await until(() => calls.includes('takeBatch:3'));
      await started.cancel();
    },
  });
  expect(calls.filter((call) => call === 'cancelItems')).toHaveLength(1);
  expect(calls.at(-1)).toBe('finishRun:cancelled');
});
