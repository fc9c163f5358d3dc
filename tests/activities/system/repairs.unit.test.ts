import { describe, expect, it } from 'vitest';
import { repairs } from '#activities/system/reconcile/repairs.ts';
import { scenarios } from '#tests/workflows/support/scenarios.ts';
import * as workflows from '#workflows/index.ts';

/** Workflows that have no row of a run: they report to another's, or to a row of their own. */
const withoutRun = [
  'nameClusters',
  'previewPrompt',
  'reconcileRuns',
  'runItems',
  'sendEmail',
  'startScheduledRun',
  'tryKey',
];

/** The undo of each kind that a workflow calls when it is cancelled or fails, and the step that stands for it. */
const undoneBy: Record<string, string> = {
  closeProposal: 'closeClusterProposal',
  closeReview: 'closeReview',
  closeStages: 'closeAutomationStages',
  endExecution: 'endRuleExecution',
  failOptimization: 'failOptimizations',
  failPublication: 'failPublications',
  putImagesBack: 'putImagesBack',
  putTaskBack: 'putTaskBack',
};

describe('what is put back for a run that ends without its workflow', () => {
  it('is written down for every workflow that is a run', () => {
    const runs = Object.keys(workflows).filter((type) => !withoutRun.includes(type));
    expect(Object.keys(repairs).sort()).toEqual(expect.arrayContaining(runs.sort()));
  });

  it('is what the workflow itself puts back, by every scenario that ends badly', () => {
    const missing = scenarios
      .filter(({ workflow, ends }) => ends !== 'COMPLETED' && !withoutRun.includes(workflow))
      .flatMap(({ workflow, path, expects }) => {
        const steps = repairs[workflow]?.putBack.map(({ name }) => name) ?? [];
        return expects.flatMap((call) => {
          const step = undoneBy[call.split(':')[0] ?? ''];
          return step && !steps.includes(step) ? [`${workflow}, ${path}: ${step}`] : [];
        });
      });
    expect(missing).toEqual([]);
  });
});
