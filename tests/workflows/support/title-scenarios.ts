import { refuses } from './bad-steps.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'suggestTitles';

/** One side that fails leaves the other (spec/growth.md). */
export const titleScenarios: Scenario[] = [
  {
    workflow,
    path: 'model-refused',
    ends: 'COMPLETED',
    overrides: () => ({ callModel: refuses }),
    expects: ['searchTitles', 'finishTitles', 'finishRun:completed'],
  },
  {
    workflow,
    path: 'search-refused',
    ends: 'COMPLETED',
    overrides: () => ({ searchTitles: refuses }),
    expects: ['saveAiStep:creative_titles', 'finishTitles', 'finishRun:completed'],
  },
];
