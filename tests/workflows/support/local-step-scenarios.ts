import type { WorkflowHandle } from '@temporalio/client';
import { failsTwice, refuses } from './bad-steps.ts';
import type { Scenario } from './scenario.ts';

type Step = Parameters<typeof failsTwice>[0];

/** Does something to a workflow that is paused, and whose step must not have run. */
function whilePaused(
  step: Step,
  act: (handle: WorkflowHandle) => Promise<unknown>,
): NonNullable<Scenario['drive']> {
  return async (handle, calls) => {
    await handle.query('progress');
    if (calls.includes(step)) throw new Error(`${step} ran while paused`);
    await act(handle);
  };
}

/**
 * Of a workflow whose one step is milliseconds of database work: nothing remote is there to be held up, so it is
 * cancelled while paused.
 */
function localStepScenarios(workflow: Scenario['workflow'], step: Step): Scenario[] {
  return [
    {
      workflow,
      path: 'happy',
      ends: 'COMPLETED',
      overrides: () => ({}),
      expects: [step, 'finishRun:completed'],
    },
    {
      workflow,
      path: 'cancelled',
      ends: 'CANCELLED',
      signalAtStart: 'pause',
      overrides: () => ({}),
      drive: whilePaused(step, (handle) => handle.cancel()),
      expects: ['finishRun:cancelled'],
    },
    {
      workflow,
      path: 'paused',
      ends: 'COMPLETED',
      signalAtStart: 'pause',
      overrides: () => ({}),
      drive: whilePaused(step, (handle) => handle.signal('resume')),
      expects: [step, 'finishRun:completed'],
    },
    {
      workflow,
      path: 'retried',
      ends: 'COMPLETED',
      overrides: (calls) => failsTwice(step, calls),
      expects: [`${step}:failed`, 'finishRun:completed'],
    },
    {
      workflow,
      path: 'failed',
      ends: 'FAILED',
      overrides: () => ({ [step]: refuses }),
      expects: ['finishRun:failed'],
    },
  ];
}

export const linkScenarios = localStepScenarios('linkContent', 'linkText');
export const reparseScenarios = localStepScenarios('reparseContent', 'reparseText');
