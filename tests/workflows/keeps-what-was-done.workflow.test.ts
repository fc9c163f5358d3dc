import { setTimeout as wait } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type CallLog, fakeActivities, publishedPost } from './support/fake-activities.ts';
import { createHarness, type Harness, until } from './support/harness.ts';
import { batchItems, workflowInputs } from './support/workflow-inputs.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

/** A remote call that goes on although the run is cancelled, and succeeds. */
async function goesOnWhenCancelled<Answer>(answer: Answer): Promise<Answer> {
  const { cancelled, heartbeat } = Context.current();
  const timer = setInterval(() => heartbeat.call(Context.current()), 50);
  await cancelled.catch(() => undefined);
  clearInterval(timer);
  return answer;
}

describe('a run that is cancelled', () => {
  it('records a post that was sent meanwhile instead of calling it failed', async () => {
    const calls: CallLog = [];
    const handle = await harness.run({
      workflowType: 'publishContent',
      input: workflowInputs.publishContent,
      activities: fakeActivities(calls, {
        publishPost: () => {
          calls.push('publishPost:begun');
          return goesOnWhenCancelled(publishedPost);
        },
      }),
      async drive(started) {
        await until(() => calls.includes('publishPost:begun'));
        await started.cancel();
      },
    });
    expect((await handle.describe()).status.name).toBe('CANCELLED');
    expect(calls).toEqual([
      'preparePublication',
      'publishPost:begun',
      'savePublication',
      'finishRun:cancelled',
    ]);
  });

  it('waits for a reply that is paid for, also where what ran beside it ends at once', async () => {
    const calls: CallLog = [];
    await harness.run({
      workflowType: 'suggestTitles',
      input: workflowInputs.suggestTitles,
      activities: fakeActivities(calls, {
        searchTitles: async () => {
          await goesOnWhenCancelled(undefined);
          return Context.current().cancelled;
        },
        callModel: async () => {
          calls.push('callModel:begun');
          await goesOnWhenCancelled(undefined);
          // Longer than the workflow takes to hear of the search's end.
          await wait(1000);
          calls.push('callModel:answered');
        },
      }),
      async drive(started) {
        await until(() => calls.includes('callModel:begun'));
        await started.cancel();
      },
    });
    expect(calls.slice(calls.indexOf('callModel:answered'))).toEqual([
      'callModel:answered',
      'saveAiStep:creative_titles',
      'finishRun:cancelled',
    ]);
  });

  it('saves and charges a reply that was paid for', async () => {
    const calls: CallLog = [];
    await harness.run({
      workflowType: 'generateIdeas',
      input: workflowInputs.generateIdeas,
      activities: fakeActivities(calls, {
        callModel: () => {
          calls.push('callModel:begun');
          return goesOnWhenCancelled(undefined);
        },
      }),
      async drive(started) {
        await until(() => calls.includes('callModel:begun'));
        await started.cancel();
      },
    });
    expect(calls.slice(1)).toEqual([
      'callModel:begun',
      'saveAiStep:generate_ideas',
      'finishRun:cancelled',
    ]);
  });
});

describe('a run that was cancelled before its workflow could be told', () => {
  it.each([
    ['a local activity', 'prepareAiStep'],
    ['an activity', 'callModel'],
  ] as const)('ends as cancelled where %s refuses it', async (_kind, step) => {
    const calls: CallLog = [];
    const handle = await harness.run({
      workflowType: 'generateContent',
      input: workflowInputs.generateContent,
      activities: fakeActivities(calls, {
        [step]: async () => {
          throw ApplicationFailure.nonRetryable('The run has been cancelled.', 'run_cancelled');
        },
      }),
    });
    expect(calls.at(-1)).toBe('finishRun:cancelled');
    const error: unknown = await handle.result().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ cause: expect.any(CancelledFailure) });
  });
});

describe('a pipeline with two destinations', () => {
  it('publishes to the second when the first refuses, and fails with the first one', async () => {
    const calls: CallLog = [];
    const [destination] = workflowInputs.contentPipeline.destinations;
    let asked = 0;
    const handle = await harness.run({
      workflowType: 'contentPipeline',
      input: { ...workflowInputs.contentPipeline, destinations: [destination, destination] },
      activities: fakeActivities(calls, {
        publishPost: async () => {
          asked += 1;
          if (asked > 1) return publishedPost;
          throw ApplicationFailure.nonRetryable('The password is wrong.', 'credentials');
        },
      }),
    });
    expect((await handle.describe()).status.name).toBe('FAILED');
    expect(calls.filter((call) => call.endsWith('Publication'))).toEqual([
      'preparePublication',
      'failPublication',
      'preparePublication',
      'savePublication',
    ]);
    expect(calls.at(-1)).toBe('finishRun:failed');
  });
});

describe('a run of pictures that begins anew', () => {
  it.each([
    ['some', ['image-2', 'image-3']],
    ['all', []],
  ])('counts as done those of its three that were drawn before: %s', async (_which, left) => {
    const reached: number[] = [];
    const drawn = 3 - left.length;
    const handle = await harness.run({
      workflowType: 'generateImages',
      input: { ...workflowInputs.generateImages, imageIds: ['image-1', 'image-2', 'image-3'] },
      activities: fakeActivities([], {
        listImages: async () => ({ imageIds: left, drawn }),
        saveImage: async ({ percent }) => {
          reached.push(percent);
        },
      }),
    });
    expect(await handle.result()).toEqual({ generated: 3, failed: 0 });
    expect(reached).toEqual(left.length > 0 ? [67, 99] : []);
  });
});

describe('a batch', () => {
  it('starts a child that was paused before its turn as paused', async () => {
    const calls: CallLog = [];
    const [item] = batchItems(`paused-child-${Date.now()}`, 1);
    const items = item ? [{ ...item, paused: true }] : [];
    await harness.run({
      workflowType: 'runBatch',
      input: workflowInputs.runBatch,
      activities: fakeActivities(calls, {
        handOutItems: async ({ after }) =>
          after === null
            ? { items, working: 1, isAnyLiving: true }
            : { items: [], working: 0, isAnyLiving: false },
      }),
      async drive() {
        const child = harness.client.workflow.getHandle(item?.workflowId ?? '');
        await expect.poll(() => child.query('progress').catch(() => null)).toBeTruthy();
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(calls.some((call) => call.startsWith('callModel'))).toBe(false);
        await child.signal('resume');
      },
    });
    expect(calls).toContain('saveAiStep:generate_content');
  });
});
