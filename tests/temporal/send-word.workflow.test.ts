import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toAppError } from '#api/shared/map-error.ts';
import type { SentWord } from '#contracts/workflows/progress.ts';
import { sendWord } from '#temporal/send-word.ts';
import {
  type AllActivities,
  type CallLog,
  fakeActivities,
} from '#tests/workflows/support/fake-activities.ts';
import { createHarness, type Harness, until } from '#tests/workflows/support/harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await createHarness(inject('temporalAddress'));
});
afterAll(() => harness.close());

const input = {
  ...{ accountId: 'account-1', runId: 'run-1', subject: { contentId: 'content-1' } },
  stages: ['review'],
  destinations: [],
  review: { remindAfterSeconds: [], timeOutSeconds: null, timeOutOutcome: 'wait', hold: null },
};

const approval: Omit<SentWord, 'workflowId'> = {
  verdict: 'approved',
  word: { userId: 'user-ana' },
  updateId: 'approved:1',
};

/** A pipeline that waits, while `ask` sends it words. */
async function whileWaiting(
  ask: (send: (word: Partial<SentWord>) => ReturnType<typeof sendWord>) => Promise<void>,
  overrides: Partial<AllActivities> = {},
): Promise<CallLog> {
  const calls: CallLog = [];
  const workflowId = randomUUID();
  await harness.run({
    workflowType: 'contentPipeline',
    workflowId,
    input,
    activities: fakeActivities(calls, overrides),
    async drive() {
      await until(() => calls.includes('openReview'));
      await ask((word) => sendWord(harness.client, { workflowId, ...approval, ...word }));
    },
  });
  return calls;
}

const refusal = (promise: ReturnType<typeof sendWord>) =>
  promise.then(
    (answer) => (answer === null ? ['nobody there'] : 'heard'),
    (error: unknown) => {
      const { code, errors } = toAppError(error);
      return [code, ...(errors?.non_field_errors ?? [])];
    },
  );

describe('a word sent to a run', () => {
  it('is answered with the state after, and the same id again with the same answer', async () => {
    const calls = await whileWaiting(async (send) => {
      const answers = await Promise.all([send({}), send({}), send({ updateId: 'approved:2' })]);
      expect(answers).toEqual(Array(3).fill({ status: 'running' }));
    });
    expect(calls.filter((call) => call.startsWith('recordVerdict'))).toHaveLength(1);
  });

  it('without a person or a reason, or against another word, is a conflict that says why', async () => {
    await whileWaiting(async (send) => {
      const rejected = { verdict: 'rejected', updateId: 'rejected:1' } as const;
      expect(await refusal(send({ word: { userId: '' } }))).toEqual([
        'conflict',
        'A word needs a person.',
      ]);
      expect(await refusal(send(rejected))).toEqual(['conflict', 'A rejection needs a reason.']);
      const word = { userId: 'user-bo', reason: 'No' };
      const [first, second] = await Promise.all([
        refusal(send({ updateId: 'approved:2' })),
        refusal(send({ ...rejected, updateId: 'rejected:2', word })),
      ]);
      expect([first, second].filter((outcome) => outcome === 'heard')).toHaveLength(1);
      const refused = [first, second].find((outcome) => outcome !== 'heard');
      // On a slow machine the run has ended with the first word before the second comes.
      expect(refused?.join(': ')).toMatch(
        /^nobody there$|^conflict: The content is (?:approved|rejected) already and cannot be /,
      );
    });
  });

  it('that cannot be followed is refused with the reason, and it waits on', async () => {
    let isGone = true;
    await whileWaiting(
      async (send) => {
        expect(await refusal(send({}))).toEqual(['conflict', 'The content is in the Trash.']);
        isGone = false;
        expect(await send({ updateId: 'approved:2' })).toEqual({ status: 'running' });
      },
      {
        recordVerdict: async () => {
          if (!isGone) return { status: 'running' };
          const message = 'Conflict: The content is in the Trash.';
          throw ApplicationFailure.nonRetryable(message, 'conflict');
        },
      },
    );
  });

  it('finds nobody where no such run is', async () => {
    const workflowId = `nobody/${randomUUID()}`;
    expect(await sendWord(harness.client, { workflowId, ...approval })).toBeNull();
  });

  it('is unavailable where no worker answers in time', async () => {
    const workflowId = randomUUID();
    const handle = await harness.client.workflow.start('contentPipeline', {
      workflowId,
      taskQueue: `nobody-${workflowId}`,
      args: [input],
    });
    const outcome = await refusal(sendWord(harness.client, { workflowId, ...approval }, 500));
    expect(outcome).toEqual(['unavailable']);
    await handle.terminate();
  });
});
