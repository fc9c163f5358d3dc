import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import type { AllActivities, CallLog } from './fake-activities.ts';
import { fakeItems } from './fake-items.ts';
import { until } from './harness.ts';
import type { Path, Scenario } from './scenario.ts';

const step = 'callModel';

/** Looks of a test need not be seconds apart. */
const lookSeconds = { first: 0.05, most: 0.2 };

/** Rows of three articles, beside what a scenario makes of their steps. */
function threeItems(path: Path, more: (calls: CallLog) => Partial<AllActivities> = () => ({})) {
  return (calls: CallLog) => ({
    ...fakeItems(calls, { prefix: path, count: 3 }).activities,
    ...more(calls),
  });
}

/** Nothing is paid for while it is paused. */
const resumeUntouched: Scenario['drive'] = async (handle, calls) => {
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (calls.some((call) => call.startsWith(step))) throw new Error(`${step} ran while paused`);
  await handle.signal('resume');
};

/** What is the same of a batch and of the window that slides over its items. */
function shared(
  workflow: 'runBatch' | 'runItems' | 'planAndWrite',
  ended: (status: string) => string[],
): Scenario[] {
  const inputMembers = workflow === 'runItems' ? { lookSeconds } : {};
  return [
    {
      workflow,
      path: 'happy',
      ends: 'COMPLETED',
      inputMembers,
      overrides: threeItems('happy'),
      expects: ['finishRun:item:completed', ...ended('completed')],
    },
    {
      workflow,
      path: 'cancelled',
      ends: 'CANCELLED',
      inputMembers,
      overrides: threeItems('cancelled', (calls) => ({ [step]: untilCancelled(step, calls) })),
      async drive(handle, calls) {
        await until(() => calls.includes(`${step}:begun`));
        await handle.cancel();
      },
      expects: ['finishRun:item:cancelled', ...ended('cancelled')],
    },
    {
      workflow,
      path: 'paused',
      ends: 'COMPLETED',
      inputMembers,
      signalAtStart: 'pause',
      overrides: threeItems('paused'),
      drive: resumeUntouched,
      expects: ['finishRun:item:completed', ...ended('completed')],
    },
    {
      workflow,
      path: 'retried',
      ends: 'COMPLETED',
      inputMembers,
      overrides: threeItems('retried', (calls) => failsTwice(step, calls)),
      expects: [`${step}:failed`, `${step}:failed`, ...ended('completed')],
    },
  ];
}

/** Batches of several items, the window that slides over them, and what plans them stage by stage. */
export const batchScenarios: Scenario[] = [
  ...shared('runBatch', (status) => [`finishRun:${status}`]),
  {
    workflow: 'runBatch',
    path: 'failed',
    ends: 'FAILED',
    overrides: threeItems('failed', () => ({ [step]: refuses })),
    expects: ['finishRun:item:failed', 'finishRun:failed'],
  },
  {
    workflow: 'runBatch',
    path: 'partly-failed',
    // A failed child is the child's: its batch completes.
    ends: 'COMPLETED',
    overrides: threeItems('partly-failed', (calls) => {
      let isFirst = true;
      return {
        async callModel() {
          calls.push(step);
          if (isFirst) {
            isFirst = false;
            await refuses();
          }
        },
      };
    }),
    expects: ['finishRun:item:failed', 'finishRun:completed'],
  },
  ...shared('runItems', () => []),
  {
    workflow: 'runItems',
    path: 'failed',
    ends: 'FAILED',
    // Rows that cannot be read any more: what works is told, and nothing else is begun.
    overrides: (calls) => {
      const { activities } = fakeItems(calls, { prefix: 'failed', count: 0 });
      let looks = 0;
      return {
        ...activities,
        async handOutItems() {
          looks += 1;
          if (looks === 1) await refuses();
          return { items: [], working: 0, isAnyLiving: false };
        },
      };
    },
    expects: ['cancelItems'],
  },
  {
    workflow: 'runItems',
    path: 'continued-as-new',
    ends: 'COMPLETED',
    inputMembers: { eventsPerExecution: 20, lookSeconds },
    overrides: (calls) =>
      fakeItems(calls, { prefix: 'continued-as-new', count: 8, window: 3 }).activities,
    expects: ['finishRun:item:completed'],
  },
  ...shared('planAndWrite', (status) => [`finishRun:${status}`]),
  {
    workflow: 'planAndWrite',
    path: 'failed',
    ends: 'FAILED',
    // The ideas are there and paid for when the credits do not suffice for the articles.
    overrides: threeItems('failed', (calls) => ({
      async planItems({ stage }) {
        calls.push(`planItems:${stage}`);
        if (stage === 'write') await refuses();
        return { items: 3 };
      },
    })),
    expects: [
      'planItems:cluster',
      'finishRun:item:completed',
      'planItems:ideas',
      'planItems:write',
      'cancelItems',
      'finishRun:failed',
    ],
  },
];
