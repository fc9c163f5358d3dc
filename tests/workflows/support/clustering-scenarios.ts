import { failsTwice, refuses, untilCancelled } from './bad-steps.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const found = { namingBatches: 1, saveBatches: 1, awaitsApproval: true };

/** What the workflow calls when its groups stand. */
const savedCalls = ['saveGroups:0', 'finishClustering', 'finishRun:completed'];

/** A run that shows what it found before anything is changed, and is answered. */
function answered(path: 'approved' | 'turned-down', signal: string, expects: string[]): Scenario {
  return {
    workflow: 'autoCluster',
    path,
    ends: 'COMPLETED',
    overrides: (calls) => ({
      groupKeywords: async () => {
        calls.push('groupKeywords');
        return found;
      },
    }),
    async drive(handle, calls) {
      await until(() => calls.includes('groupKeywords'));
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.some((call) => call.startsWith('saveGroups'))) throw new Error('Saved unasked');
      await handle.signal(signal);
    },
    expects,
  };
}

/** A part of the naming reports to its parent's run: it ends nothing itself. */
const naming: Scenario[] = [
  {
    workflow: 'nameClusters',
    path: 'happy',
    ends: 'COMPLETED',
    overrides: () => ({}),
    expects: ['prepareAiStep:name-0', 'prepareAiStep:name-1'],
  },
  {
    workflow: 'nameClusters',
    path: 'cancelled',
    ends: 'CANCELLED',
    overrides: (calls) => ({ callModel: untilCancelled('callModel', calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes('callModel:begun'));
      await handle.cancel();
    },
    expects: ['prepareAiStep:name-0', 'callModel:begun'],
  },
  {
    workflow: 'nameClusters',
    path: 'paused',
    ends: 'COMPLETED',
    signalAtStart: 'pause',
    overrides: () => ({}),
    async drive(handle, calls) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.length > 0) throw new Error('A call was made while paused');
      await handle.signal('resume');
    },
    expects: ['prepareAiStep:name-1'],
  },
  {
    workflow: 'nameClusters',
    path: 'retried',
    ends: 'COMPLETED',
    overrides: (calls) => ({ ...failsTwice('callModel', calls) }),
    expects: ['callModel:failed', 'callModel:failed', 'prepareAiStep:name-1'],
  },
  {
    workflow: 'nameClusters',
    path: 'failed',
    // A model that names nothing costs the names, not the run.
    ends: 'COMPLETED',
    overrides: () => ({ callModel: refuses }),
    expects: ['prepareAiStep:name-0', 'prepareAiStep:name-1'],
  },
];

/** What is clustering's own, beside the paths of every run. */
export const clusteringScenarios: Scenario[] = [
  answered('approved', 'approve', savedCalls),
  {
    workflow: 'autoCluster',
    path: 'without-search',
    ends: 'COMPLETED',
    overrides: () => ({ searchKeywords: refuses }),
    expects: savedCalls,
  },
  answered('turned-down', 'reject', ['closeProposal', 'finishRun:completed']),
  {
    workflow: 'autoCluster',
    path: 'continued-as-new',
    ends: 'COMPLETED',
    inputMembers: { eventsPerExecution: 100 },
    overrides: (calls) => ({
      loadKeywords: async () => {
        calls.push('loadKeywords');
        return { embeddingBatches: 60, searchBatches: 0 };
      },
    }),
    expects: ['embedKeywords:0', 'embedKeywords:59', ...savedCalls],
  },
  {
    workflow: 'autoCluster',
    path: 'continued-while-saving',
    ends: 'COMPLETED',
    inputMembers: { eventsPerExecution: 100 },
    // What was accepted before the history started anew is not asked about again.
    overrides: (calls) => ({
      groupKeywords: async () => {
        const isFirst = !calls.includes('groupKeywords');
        calls.push('groupKeywords');
        return { namingBatches: 1, saveBatches: 60, awaitsApproval: isFirst };
      },
    }),
    async drive(handle, calls) {
      await until(() => calls.includes('awaitWord'));
      await handle.signal('approve');
    },
    expects: ['awaitWord', 'saveGroups:0', 'saveGroups:59', 'finishRun:completed'],
  },
  ...naming,
];
