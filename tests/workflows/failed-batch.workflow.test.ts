import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { FinishRunInput, ItemCounts } from '#contracts/activities/system.ts';
import { refuses } from './support/bad-steps.ts';
import { fakeActivities } from './support/fake-activities.ts';
import { createHarness, type Harness } from './support/harness.ts';
import { batchItems, workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

const firstFailure = {
  category: 'credentials',
  stage: 'publish',
  message: 'The site does not accept the password.',
  retryable: false,
};

/** How a batch ends whose children all fail to be written and whose rows say this. */
async function endOf(counts: ItemCounts): Promise<FinishRunInput | undefined> {
  const ends: FinishRunInput[] = [];
  const items = batchItems(`failing-${JSON.stringify(counts).length}-${Date.now()}`, 2);
  await harness.run({
    workflowType: 'runBatch',
    input: workflowInputs.runBatch,
    activities: fakeActivities([], {
      handOutItems: async ({ after }) => ({
        items: after === null ? items : [],
        working: 0,
        isAnyLiving: after === null,
      }),
      callModel: refuses,
      countItems: async () => counts,
      finishRun: async (end) => {
        ends.push(end);
      },
    }),
  });
  return ends.find(({ runId }) => runId === workflowInputs.runBatch.runId);
}

it('a batch of which every item failed has failed, and says how many and why', async () => {
  const end = await endOf({ completed: 0, failed: 2, cancelled: 0, firstFailure });
  expect(end).toMatchObject({
    status: 'failed',
    error: {
      category: 'credentials',
      stage: 'items',
      message: 'All 2 items failed. The first: The site does not accept the password.',
      retryable: false,
    },
  });
});

it('so has one whose other items were cancelled', async () => {
  const end = await endOf({ completed: 0, failed: 1, cancelled: 1, firstFailure });
  expect(end).toMatchObject({
    status: 'failed',
    error: { message: expect.stringMatching(/^1 of 2 items failed, the others were cancelled\./) },
  });
});

it('a batch of which some item was completed is completed, with the figures', async () => {
  const end = await endOf({ completed: 1, failed: 1, cancelled: 0, firstFailure });
  expect(end).toMatchObject({
    status: 'completed',
    result: { completed: 1, failed: 1, cancelled: 0 },
  });
  expect(end).not.toHaveProperty('error');
});

it('a batch of which every item was cancelled on its own has not failed', async () => {
  const end = await endOf({ completed: 0, failed: 0, cancelled: 2, firstFailure: null });
  expect(end).toMatchObject({ status: 'completed', result: { cancelled: 2 } });
});
