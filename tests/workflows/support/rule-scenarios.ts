import type { RuleActionInput } from '#contracts/activities/automation-rules.ts';
import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import type { AllActivities, CallLog } from './fake-activities.ts';
import { fakeItems } from './fake-items.ts';
import { until } from './harness.ts';
import type { Path, Scenario } from './scenario.ts';

const workflow = 'ruleEvaluation';
const step = 'callModel';

/** Two actions: the first takes one run, the second is done at once. */
function twoActions(path: Path, more: (calls: CallLog) => Partial<AllActivities> = () => ({})) {
  return (calls: CallLog): Partial<AllActivities> => ({
    ...fakeItems(calls, { prefix: `rule-${path}`, count: 1 }).activities,
    async startRuleAction({ index }: RuleActionInput) {
      calls.push(`startRuleAction:${index}`);
      return index === 0
        ? { hasRuns: true, title: 'generate content' }
        : { hasRuns: false, title: 'notify' };
    },
    ...more(calls),
  });
}

const bothDone = [
  'beginExecution',
  'startRuleAction:0',
  'finishRun:item:completed',
  'finishRuleAction:0',
  'startRuleAction:1',
  'finishRuleAction:1',
  'endExecution:completed',
  'finishRun:completed',
];

/** An execution of a rule: checked, done, left out, broken off. */
export const ruleScenarios: Scenario[] = [
  { workflow, path: 'happy', ends: 'COMPLETED', overrides: twoActions('happy'), expects: bothDone },
  {
    workflow,
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: twoActions('cancelled', (calls) => ({ [step]: untilCancelled(step, calls) })),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: ['finishRun:item:cancelled', 'endExecution:failed', 'finishRun:cancelled'],
  },
  {
    workflow,
    path: 'paused',
    ends: 'COMPLETED',
    signalAtStart: 'pause',
    overrides: twoActions('paused'),
    async drive(handle, calls) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.includes('beginExecution')) throw new Error('It was checked while paused');
      await handle.signal('resume');
    },
    expects: bothDone,
  },
  {
    workflow,
    path: 'retried',
    ends: 'COMPLETED',
    overrides: twoActions('retried', (calls) => failsTwice(step, calls)),
    expects: [`${step}:failed`, `${step}:failed`, 'finishRuleAction:0', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'failed',
    ends: 'FAILED',
    // The run of the first action fails: the second is not begun.
    overrides: twoActions('failed', (calls) => ({
      [step]: refuses,
      async finishRuleAction({ index }) {
        calls.push(`finishRuleAction:${index}`);
        return { error: 'The key is not valid.' };
      },
    })),
    expects: [
      'finishRun:item:failed',
      'finishRuleAction:0',
      'endExecution:failed',
      'finishRun:failed',
    ],
  },
  {
    workflow,
    path: 'left-out',
    ends: 'COMPLETED',
    overrides: (calls) => ({
      async beginExecution() {
        calls.push('beginExecution:day_limit');
        return { outcome: 'skipped', reason: 'day_limit' };
      },
    }),
    expects: ['beginExecution:day_limit', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'action-refused',
    ends: 'FAILED',
    // It cannot even be begun, as when the execution would go beyond its limit.
    overrides: () => ({ startRuleAction: refuses }),
    expects: ['failRuleAction:0', 'endExecution:failed', 'finishRun:failed'],
  },
  {
    workflow,
    path: 'entered-late',
    ends: 'COMPLETED',
    overrides: twoActions('entered-late', (calls) => ({
      async beginExecution() {
        calls.push('beginExecution:from-1');
        return { outcome: 'execute', from: 1, actions: 2 };
      },
    })),
    expects: ['beginExecution:from-1', 'startRuleAction:1', 'endExecution:completed'],
  },
];
