import { automationScenarios, scheduledStartScenarios } from './automation-scenarios.ts';
import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import { batchScenarios } from './batch-scenarios.ts';
import { clusteringScenarios } from './clustering-scenarios.ts';
import { emailScenarios } from './email-scenarios.ts';
import type { AllActivities } from './fake-activities.ts';
import { until } from './harness.ts';
import { ideaScenarios } from './idea-scenarios.ts';
import { imageScenarios } from './image-scenarios.ts';
import { linkScenarios, reparseScenarios } from './local-step-scenarios.ts';
import { reconciliationScenarios } from './reconciliation-scenarios.ts';
import { reviewScenarios } from './review-scenarios.ts';
import { ruleScenarios } from './rule-scenarios.ts';
import { type Path, paths, type Scenario } from './scenario.ts';
import { titleScenarios } from './title-scenarios.ts';
import { trialScenarios } from './trial-scenarios.ts';
import type { WorkflowType } from './workflow-inputs.ts';
import { writingScenarios } from './writing-scenarios.ts';

/** Batches, previews, trials of keys, an e-mail and a part of a naming are no runs, linking and reparsing ask nobody remote: they have scenarios of their own. */
type RunType = Exclude<
  WorkflowType,
  | 'automationRun'
  | 'startScheduledRun'
  | 'sendEmail'
  | 'nameClusters'
  | 'linkContent'
  | 'reparseContent'
  | 'planAndWrite'
  | 'previewPrompt'
  | 'reconcileRuns'
  | 'ruleEvaluation'
  | 'runBatch'
  | 'runItems'
  | 'tryKey'
>;

/** The remote step of each workflow that the paths hold up, repeat or break. */
const remoteStep: Record<RunType, keyof AllActivities> = {
  autoCluster: 'embedKeywords',
  contentPipeline: 'callModel',
  generateContent: 'callModel',
  generateIdeas: 'callModel',
  generateImages: 'callModel',
  optimizeContent: 'callModel',
  publishContent: 'publishPost',
  suggestTitles: 'callModel',
  tryImage: 'drawTrial',
  tryPrompt: 'callModel',
};

/** What must be put back when the remote step is cancelled or fails, besides the run itself. */
const undone: Partial<Record<RunType, { cancelled: string[]; failed: string[] }>> = {
  autoCluster: { cancelled: ['closeProposal'], failed: ['closeProposal'] },
  contentPipeline: { cancelled: ['putTaskBack:pending'], failed: ['putTaskBack:failed'] },
  generateContent: { cancelled: ['putTaskBack:pending'], failed: ['putTaskBack:failed'] },
  optimizeContent: { cancelled: ['failOptimization'], failed: ['failOptimization'] },
  publishContent: { cancelled: ['failPublication'], failed: ['failPublication'] },
};

/** What else must fail for a run to fail, where one side that fails leaves the other. */
const failingToo: Partial<Record<RunType, Partial<AllActivities>>> = {
  suggestTitles: { searchTitles: refuses },
};

export const scenarios: Scenario[] = [
  ...(Object.keys(remoteStep) as RunType[]).flatMap((workflow) =>
    paths.map((path) => scenario(workflow, path)),
  ),
  ...automationScenarios,
  ...scheduledStartScenarios,
  ...batchScenarios,
  ...clusteringScenarios,
  ...emailScenarios,
  ...ideaScenarios,
  ...imageScenarios,
  ...linkScenarios,
  ...reconciliationScenarios,
  ...reparseScenarios,
  ...reviewScenarios,
  ...ruleScenarios,
  ...titleScenarios,
  ...trialScenarios,
  ...writingScenarios,
];

function scenario(workflow: RunType, path: Path): Scenario {
  const base = { workflow, path, step: remoteStep[workflow] };
  const undo = undone[workflow] ?? { cancelled: [], failed: [] };
  switch (path) {
    case 'cancelled':
      return cancelled(base, undo.cancelled);
    case 'retried':
      return retried(base);
    case 'failed':
      return failed(base, undo.failed);
    case 'paused':
      return paused(base);
    default:
      return {
        workflow,
        path,
        ends: 'COMPLETED',
        overrides: () => ({}),
        expects: ['finishRun:completed'],
      };
  }
}

interface Base {
  workflow: RunType;
  path: Path;
  step: keyof AllActivities;
}

function cancelled({ workflow, path, step }: Base, undo: string[]): Scenario {
  return {
    workflow,
    path,
    ends: 'CANCELLED',
    overrides: (calls) => ({ [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [...undo, 'finishRun:cancelled'],
  };
}

function retried({ workflow, path, step }: Base): Scenario {
  return {
    workflow,
    path,
    ends: 'COMPLETED',
    overrides: (calls) => failsTwice(step, calls),
    expects: [`${step}:failed`, `${step}:failed`, 'finishRun:completed'],
  };
}

function failed({ workflow, path, step }: Base, undo: string[]): Scenario {
  return {
    workflow,
    path,
    ends: 'FAILED',
    overrides: () => ({
      [step]: refuses,
      ...failingToo[workflow],
    }),
    expects: [...undo, 'finishRun:failed'],
  };
}

function paused({ workflow, path, step }: Base): Scenario {
  return {
    workflow,
    path,
    ends: 'COMPLETED',
    signalAtStart: 'pause',
    overrides: () => ({}),
    async drive(handle, calls) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.some((call) => call.startsWith(step))) throw new Error(`${step} ran while paused`);
      await handle.signal('resume');
    },
    expects: ['finishRun:completed'],
  };
}
