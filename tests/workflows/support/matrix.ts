import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import type { WorkflowType } from './workflow-inputs.ts';

/** What may happen to every workflow while it works. */
export const dimensions = ['pause', 'cancel', 'retry', 'crash', 'replay'] as const;
export type Dimension = (typeof dimensions)[number];

const noRun = 'no run: nobody is shown it, nobody can hold it';
const ofThePlatform = 'seconds of the platform: nobody is shown it, nobody can hold it';

/** What cannot happen to a workflow, and why. */
export const exempt: Partial<Record<WorkflowType, Partial<Record<Dimension, string>>>> = {
  previewPrompt: { pause: noRun },
  tryKey: { pause: noRun },
  sendEmail: { pause: noRun },
  reconcileRuns: { pause: ofThePlatform },
  startScheduledRun: { pause: ofThePlatform },
};

/** Workflows whose happy path makes local steps alone, so that their worker is killed during one of those. */
export const asksNobodyRemote: ReadonlySet<WorkflowType> = new Set([
  'automationRun',
  'linkContent',
  'planAndWrite',
  'startScheduledRun',
  'previewPrompt',
  'reparseContent',
  'runBatch',
  'ruleEvaluation',
  'runItems',
]);

/** Workflows that start items: those of their scenarios have the same ids, so one of them is killed at a time. */
export const startsItems: ReadonlySet<WorkflowType> = new Set([
  'automationRun',
  'planAndWrite',
  'ruleEvaluation',
  'runBatch',
  'runItems',
]);

/** The happy path of every workflow; tests/workflows/crashed-worker.workflow.test.ts kills the worker in its middle. */
export const crashedScenarios: readonly Scenario[] = scenarios.filter(
  ({ path }) => path === 'happy',
);
