import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import { clusteringScenarios } from './clustering-scenarios.ts';
import { emailScenarios } from './email-scenarios.ts';
import type { AllActivities } from './fake-activities.ts';
import { until } from './harness.ts';
import { ideaScenarios } from './idea-scenarios.ts';
import { imageScenarios } from './image-scenarios.ts';
import { linkScenarios } from './link-scenarios.ts';
import { reparseScenarios } from './reparse-scenarios.ts';
import { reviewScenarios } from './review-scenarios.ts';
import { type Path, paths, type Scenario } from './scenario.ts';
import { titleScenarios } from './title-scenarios.ts';
import { trialScenarios } from './trial-scenarios.ts';
import { batchItems, type WorkflowType } from './workflow-inputs.ts';
import { writingScenarios } from './writing-scenarios.ts';

/** Previews, trials of keys, an e-mail and a part of a naming are no runs, linking and reparsing ask nobody remote: they have scenarios of their own. */
type RunType = Exclude<
  WorkflowType,
  'sendEmail' | 'nameClusters' | 'linkContent' | 'reparseContent' | 'previewPrompt' | 'tryKey'
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
  runBatch: 'callModel',
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
  {
    workflow: 'runBatch',
    path: 'continued-as-new',
    ends: 'COMPLETED',
    inputMembers: { childrenPerExecution: 3 },
    overrides: () => {
      const items = batchItems(`continued-${Date.now()}`, 5);
      return {
        listWaitingItems: async ({ after }) =>
          items.filter((item) => after === null || item.runId > after).slice(0, 3),
      };
    },
    expects: ['finishRun:completed'],
  },
  {
    workflow: 'runBatch',
    path: 'partly-failed',
    // A failed child is the child's: its batch completes.
    ends: 'COMPLETED',
    overrides: () => ({ ...oneBatch('partly-failed'), callModel: refuses, ...counted(1, 2) }),
    expects: ['finishRun:failed', 'finishRun:completed'],
  },
  ...clusteringScenarios,
  ...emailScenarios,
  ...ideaScenarios,
  ...imageScenarios,
  ...linkScenarios,
  ...reparseScenarios,
  ...reviewScenarios,
  ...titleScenarios,
  ...trialScenarios,
  ...writingScenarios,
];

function scenario(workflow: RunType, path: Path): Scenario {
  const children = workflow === 'runBatch' ? oneBatch(path) : {};
  const base = { workflow, path, step: remoteStep[workflow], children };
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
        overrides: () => children,
        expects: ['finishRun:completed'],
      };
  }
}

interface Base {
  workflow: RunType;
  path: Path;
  step: keyof AllActivities;
  children: Partial<AllActivities>;
}

function cancelled({ workflow, path, step, children }: Base, undo: string[]): Scenario {
  return {
    workflow,
    path,
    ends: 'CANCELLED',
    overrides: (calls) => ({ ...children, [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [...undo, 'finishRun:cancelled'],
  };
}

function retried({ workflow, path, step, children }: Base): Scenario {
  return {
    workflow,
    path,
    ends: 'COMPLETED',
    overrides: (calls) => ({ ...children, ...failsTwice(step, calls) }),
    expects: [`${step}:failed`, `${step}:failed`, 'finishRun:completed'],
  };
}

function failed({ workflow, path, step, children }: Base, undo: string[]): Scenario {
  return {
    workflow,
    path,
    ends: 'FAILED',
    overrides: () => ({
      ...children,
      [step]: refuses,
      ...failingToo[workflow],
      // The rows of the children are the database's; here they say that all of them failed.
      ...(workflow === 'runBatch' ? counted(0, 3) : {}),
    }),
    expects: [...undo, 'finishRun:failed'],
  };
}

function paused({ workflow, path, step, children }: Base): Scenario {
  return {
    workflow,
    path,
    ends: 'COMPLETED',
    signalAtStart: 'pause',
    overrides: () => children,
    async drive(handle, calls) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.some((call) => call.startsWith(step))) throw new Error(`${step} ran while paused`);
      await handle.signal('resume');
    },
    expects: ['finishRun:completed'],
  };
}

/** A batch of three whose children are handed out once. */
function oneBatch(path: Path): Partial<AllActivities> {
  const items = batchItems(`${path}-${Date.now()}`, 3);
  return { listWaitingItems: async ({ after }) => (after === null ? items : []) };
}

/** What the rows of a batch's children say. */
function counted(completed: number, failed: number): Partial<AllActivities> {
  const firstFailure = {
    category: 'authentication',
    stage: 'generate',
    message: 'The key is not valid.',
    retryable: true,
  };
  return { countItems: async () => ({ completed, failed, cancelled: 0, firstFailure }) };
}
