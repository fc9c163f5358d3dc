import { ApplicationFailure } from '@temporalio/common';
import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'sendEmail';
const step = 'deliverEmail';
const cancelledReason = 'failEmail:Cancelled by request.';

/** The paths of an e-mail: it cannot be paused, and has no run to end. */
export const emailScenarios: Scenario[] = [
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
    expects: ['failEmail:The key is not valid.'],
  },
  {
    workflow,
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: (calls) => ({ [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [cancelledReason],
  },
  {
    workflow,
    path: 'cancelled-between-attempts',
    ends: 'CANCELLED',
    overrides: (calls) => ({
      [step]: async () => {
        calls.push(`${step}:failed`);
        throw ApplicationFailure.create({ message: 'Later', type: 'unavailable' });
      },
    }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:failed`));
      await handle.cancel();
    },
    expects: [`${step}:failed`, cancelledReason],
  },
];
