import { ApplicationFailure } from '@temporalio/common';
import { untilCancelled } from './bad-steps.ts';
import type { AllActivities, CallLog } from './fake-activities.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'generateContent';

/** What 2,000 words are written in. */
const parts = 3;

/** What each step of a long article answers to the workflow. */
function resultOf(stepId: string): Record<string, string | number> {
  if (stepId === 'outline') return { parts, sections: 9 };
  if (stepId === 'edit') return { contentId: 'content-1', wordCount: 2012 };
  if (stepId === 'research-1') return { searches: 2, pages: 0, points: 0 };
  if (stepId === 'research-2') return { searches: 1, pages: 3, points: 4 };
  if (stepId.startsWith('research')) return { searches: 0, pages: 0, points: 9 };
  return { wordCount: 650 };
}

/** A long article whose steps are told apart by their own names. */
function longArticle(calls: CallLog, { isResearched = false } = {}): Partial<AllActivities> {
  return {
    async planArticle() {
      calls.push('planArticle');
      return { functionName: 'generate_content', inParts: true, isResearched };
    },
    async prepareAiStep({ step }) {
      calls.push(`prepare:${step}`);
      return { stepId: step };
    },
    async callModel({ stepId }) {
      calls.push(`call:${stepId}`);
    },
    async saveAiStep({ stepId }) {
      calls.push(`save:${stepId}`);
      return { outcome: 'saved', result: resultOf(stepId), message: 'saved', credits: 1 };
    },
  };
}

/** The call of one step goes as told, all others as they should. */
function except(
  calls: CallLog,
  step: string,
  happens: () => Promise<void>,
  options = {},
): Partial<AllActivities> {
  const usual = longArticle(calls, options);
  return {
    ...usual,
    async callModel(input) {
      await (input.stepId === step ? happens() : usual.callModel?.(input));
    },
  };
}

const refusal = async () => {
  throw ApplicationFailure.nonRetryable('The model refused: no.', 'content_refused');
};

const written = ['prepare:outline', 'save:outline', 'prepare:edit', 'save:edit'];
const allParts = ['save:part-1', 'save:part-2', 'save:part-3'];

/** The paths of a long article, beside those of every run. */
export const writingScenarios: Scenario[] = [
  {
    workflow,
    path: 'in-parts',
    ends: 'COMPLETED',
    overrides: (calls) => longArticle(calls),
    expects: ['planArticle', ...written, 'finishRun:completed'],
  },
  {
    workflow: 'contentPipeline',
    path: 'in-parts',
    ends: 'COMPLETED',
    overrides: (calls) => longArticle(calls),
    expects: [...written, 'prepare:image-prompts', 'saveImage:image-1', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'researched',
    ends: 'COMPLETED',
    overrides: (calls) => longArticle(calls, { isResearched: true }),
    expects: [
      'save:research-1',
      'searchWeb:0',
      'save:research-2',
      'readPages:1',
      'save:research-3',
      'finishResearch',
      ...written,
      'finishRun:completed',
    ],
  },
  {
    workflow,
    path: 'research-refused',
    // A model that will not research costs the research, not the article.
    ends: 'COMPLETED',
    overrides: (calls) => except(calls, 'research-2', refusal, { isResearched: true }),
    expects: [
      'save:research-1',
      'finishResearch:The model refused: no.',
      ...written,
      'finishRun:completed',
    ],
  },
  {
    workflow,
    path: 'research-tools-down',
    // Pages that cannot be read and searches that fail leave the research with what it has.
    ends: 'COMPLETED',
    overrides: (calls) => ({
      ...longArticle(calls, { isResearched: true }),
      searchWeb: refusal,
      readPages: refusal,
    }),
    expects: ['save:research-3', 'finishResearch', ...written, 'finishRun:completed'],
  },
  {
    workflow,
    path: 'part-retried',
    ends: 'COMPLETED',
    overrides: (calls) => {
      let left = 2;
      return except(calls, 'part-2', async () => {
        if (left === 0) return;
        left -= 1;
        calls.push('part-2:failed');
        throw ApplicationFailure.create({
          message: 'Rate limit exceeded',
          type: 'rate_limited',
          nextRetryDelay: '20ms',
        });
      });
    },
    expects: ['part-2:failed', 'part-2:failed', 'prepare:edit', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'part-refused',
    // The other parts are paid for by then: they are kept for the next run.
    ends: 'FAILED',
    overrides: (calls) => except(calls, 'part-2', refusal),
    expects: ['save:part-3', 'putTaskBack:failed', 'finishRun:failed'],
  },
  {
    workflow,
    path: 'cancelled-amid-parts',
    ends: 'CANCELLED',
    overrides: (calls) => except(calls, 'part-2', untilCancelled('part-2', calls)),
    async drive(handle, calls) {
      await until(() => calls.includes('part-2:begun') && calls.includes('save:part-3'));
      await handle.cancel();
    },
    expects: ['save:part-3', 'putTaskBack:pending', 'finishRun:cancelled'],
  },
  {
    workflow,
    path: 'paused-amid-parts',
    ends: 'COMPLETED',
    overrides: (calls) => longArticle(calls),
    async drive(handle, calls) {
      await until(() => calls.includes('call:outline'));
      await handle.signal('pause');
      await new Promise((resolve) => setTimeout(resolve, 500));
      if (calls.includes('finishRun:completed')) return;
      const before = calls.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      if (calls.length > before) throw new Error('A call was made while paused');
      await handle.signal('resume');
    },
    expects: [...allParts.slice(-1), 'save:edit', 'finishRun:completed'],
  },
];
