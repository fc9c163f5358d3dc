import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { AllActivities, CallLog } from './fake-activities.ts';

/** A remote step that runs until it is cancelled. */
export function untilCancelled(step: string, calls: CallLog) {
  return async () => {
    calls.push(`${step}:begun`);
    const heartbeat = setInterval(() => Context.current().heartbeat(), 50);
    try {
      return await Context.current().cancelled;
    } finally {
      clearInterval(heartbeat);
    }
  };
}

const answers: Partial<Record<keyof AllActivities, unknown>> = {
  takeBatch: { items: 0, runs: 0, title: 'batch 1' },
  startScheduled: { runId: 'run-1' },
  reconcileSomeRuns: {
    since: '2026-11-21 00:00:00+00',
    checked: 1,
    repaired: 0,
    unrepaired: 0,
    isDone: true,
  },
  linkText: { added: 2, mended: 0, version: 2, credits: 8 },
  reparseText: { contentId: 'content-1', version: 2, wordCount: 900, changed: 1 },
  publishPost: {
    remoteId: '1',
    remoteUrl: 'https://example.com/post',
    remoteStatus: 'publish',
    contentVersion: 1,
    warnings: [],
  },
};

/** A remote step whose vendor answers "later" twice. */
export function failsTwice(step: keyof AllActivities, calls: CallLog) {
  let left = 2;
  return {
    [step]: async () => {
      if (left === 0) return answers[step];
      left -= 1;
      calls.push(`${step}:failed`);
      throw ApplicationFailure.create({
        message: 'Rate limit exceeded',
        type: 'rate_limited',
        nextRetryDelay: '20ms',
      });
    },
  };
}

/** A remote step whose vendor answers "never". */
export const refuses = async () => {
  throw ApplicationFailure.nonRetryable('The key is not valid.', 'authentication');
};
