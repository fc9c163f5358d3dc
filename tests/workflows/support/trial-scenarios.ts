import { Context } from '@temporalio/activity';
import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import type { CallLog } from './fake-activities.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

/** A local activity has no heartbeat; its cancellation comes without. */
const held = {
  renderTrial: (calls: CallLog) => async () => {
    calls.push('renderTrial:begun');
    return Context.current().cancelled;
  },
  tryKeys: (calls: CallLog) => untilCancelled('tryKeys', calls),
};

/** The paths of trials without a run: they cannot be paused, and say with their row why they failed. */
function pathsOf(
  workflow: 'previewPrompt' | 'tryKey',
  step: 'renderTrial' | 'tryKeys',
): Scenario[] {
  return [
    { workflow, path: 'happy', ends: 'COMPLETED', overrides: () => ({}), expects: [step] },
    {
      workflow,
      path: 'retried',
      ends: 'COMPLETED',
      overrides: (calls) => failsTwice(step, calls),
      expects: [`${step}:failed`, `${step}:failed`],
    },
    {
      workflow,
      path: 'failed',
      ends: 'FAILED',
      overrides: () => ({ [step]: refuses }),
      expects: ['failTrial:The key is not valid.'],
    },
    {
      workflow,
      path: 'cancelled',
      ends: 'CANCELLED',
      overrides: (calls) => ({ [step]: held[step](calls) }),
      async drive(handle, calls) {
        await until(() => calls.includes(`${step}:begun`));
        await handle.cancel();
      },
      expects: ['failTrial:Cancelled by request.'],
    },
  ];
}

export const trialScenarios: Scenario[] = [
  ...pathsOf('previewPrompt', 'renderTrial'),
  ...pathsOf('tryKey', 'tryKeys'),
];
