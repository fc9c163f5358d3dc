import type { TakeBatchInput } from '#contracts/activities/automation-runs.ts';
import type { AutomationStage } from '#domain/automation/settings.ts';
import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import type { AllActivities, CallLog } from './fake-activities.ts';
import { fakeItems } from './fake-items.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';
import { workflowInputs } from './workflow-inputs.ts';

const workflow = 'automationRun';
const { settings } = workflowInputs.automationRun;

/** Runs a batch of each stage; a stage that is not named has nothing to do. */
type Batches = Partial<Record<AutomationStage, number[]>>;

/** Stages whose batches are those given, and the runs of a batch as the rows of one article. */
function batches(
  plan: Batches,
  prefix: string,
  more: (calls: CallLog) => Partial<AllActivities> = () => ({}),
) {
  return (calls: CallLog): Partial<AllActivities> => ({
    ...fakeItems(calls, { prefix: `automation-${prefix}`, count: 1 }).activities,
    async takeBatch({ stage, batch }: TakeBatchInput) {
      calls.push(`takeBatch:${stage}:${batch}`);
      const runs = plan[stage]?.[batch];
      const title = `${stage}: batch ${batch + 1}`;
      return runs === undefined ? { items: 0, runs: 0, title } : { items: 5, runs, title };
    },
    ...more(calls),
  });
}

const ofEachKind: Batches = { cluster: [1], tasks: [0, 0], review: [0] };

export const automationScenarios: Scenario[] = [
  {
    workflow,
    path: 'happy',
    ends: 'COMPLETED',
    overrides: batches(ofEachKind, 'happy'),
    expects: [
      'takeBatch:cluster:0',
      'finishRun:item:completed',
      'takeBatch:cluster:1',
      'takeBatch:tasks:2',
      'takeBatch:review:1',
      'passOver:publish',
      'countAutomation',
      'finishRun:completed',
    ],
  },
  {
    workflow,
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: batches(ofEachKind, 'cancelled', (calls) => ({
      callModel: untilCancelled('callModel', calls),
    })),
    async drive(handle, calls) {
      await until(() => calls.includes('callModel:begun'));
      await handle.cancel();
    },
    expects: ['finishRun:item:cancelled', 'closeStages:cancelled', 'finishRun:cancelled'],
  },
  {
    workflow,
    path: 'paused',
    ends: 'COMPLETED',
    signalAtStart: 'pause',
    overrides: batches(ofEachKind, 'paused'),
    async drive(handle, calls) {
      await handle.query('progress');
      if (calls.length > 0) throw new Error('A batch was taken while paused');
      await handle.signal('resume');
    },
    expects: ['takeBatch:cluster:0', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'retried',
    ends: 'COMPLETED',
    overrides: (calls) => failsTwice('takeBatch', calls),
    expects: ['takeBatch:failed', 'countAutomation', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'failed',
    ends: 'FAILED',
    overrides: () => ({ takeBatch: refuses }),
    expects: ['closeStages:failed', 'finishRun:failed'],
  },
  {
    workflow,
    path: 'partly-failed',
    // An item that fails is the item's: the next batches and stages go on.
    ends: 'COMPLETED',
    overrides: batches({ content: [1], review: [0] }, 'partly-failed', () => ({
      callModel: refuses,
    })),
    expects: ['finishRun:item:failed', 'takeBatch:content:1', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'continued-as-new',
    ends: 'COMPLETED',
    inputMembers: { batchesPerExecution: 2 },
    overrides: batches({ tasks: [0, 0, 0, 0, 0] }, 'continued'),
    expects: ['takeBatch:tasks:0', 'takeBatch:tasks:2', 'takeBatch:tasks:5', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'held',
    ends: 'COMPLETED',
    inputMembers: {
      settings: {
        ...settings,
        withinStageDelaySeconds: 0.1,
        betweenStageDelaySeconds: 0.1,
        publish: {
          ...settings.publish,
          enabled: true,
          autoApprove: true,
          approvalHoldSeconds: 0.3,
        },
      },
    },
    overrides: batches({ review: [0], publish: [1] }, 'held'),
    expects: [
      'takeBatch:review:0',
      'takeBatch:publish:0',
      'finishRun:item:completed',
      'finishRun:completed',
    ],
  },
];

const starter = 'startScheduledRun';
const step = 'startScheduled';

/** It has no run: nobody pauses it, and there is none to be ended. */
export const scheduledStartScenarios: Scenario[] = [
  { workflow: starter, path: 'happy', ends: 'COMPLETED', overrides: () => ({}), expects: [step] },
  {
    workflow: starter,
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: (calls) => ({ [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [`${step}:begun`],
  },
  {
    workflow: starter,
    path: 'retried',
    ends: 'COMPLETED',
    overrides: (calls) => failsTwice(step, calls),
    expects: [`${step}:failed`],
  },
  {
    workflow: starter,
    path: 'failed',
    ends: 'FAILED',
    overrides: () => ({ [step]: refuses }),
    expects: [],
  },
];
