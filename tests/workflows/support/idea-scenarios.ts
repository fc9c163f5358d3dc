import { refuses, untilCancelled } from './bad-steps.ts';
import { until } from './harness.ts';
import type { Scenario } from './scenario.ts';

const workflow = 'generateIdeas';
const step = 'embedIdeaTitles';
const saved = 'saveAiStep:generate_ideas';

/** What is the ideas' own, beside the paths of every run: their titles are embedded, or not. */
export const ideaScenarios: Scenario[] = [
  {
    workflow,
    path: 'embedding-refused',
    // A vendor that cannot embed costs the comparison by meaning, not the ideas.
    ends: 'COMPLETED',
    overrides: () => ({ [step]: refuses }),
    expects: ['callModel:generate_ideas:0', saved, 'finishRun:completed'],
  },
  {
    workflow,
    path: 'embedding-cancelled',
    // The ideas are paid for by then: they are saved before the run ends.
    ends: 'CANCELLED',
    overrides: (calls) => ({ [step]: untilCancelled(step, calls) }),
    async drive(handle, calls) {
      await until(() => calls.includes(`${step}:begun`));
      await handle.cancel();
    },
    expects: [`${step}:begun`, saved, 'finishRun:cancelled'],
  },
  {
    workflow,
    path: 'repaired',
    ends: 'COMPLETED',
    overrides: (calls) => ({
      async saveAiStep({ turn }) {
        calls.push(`saveAiStep:${turn}`);
        if (turn === 0) return { outcome: 'repair' };
        const result = { ideas: 3, repeated: 0, near_duplicates: 0 };
        return { outcome: 'saved', result, message: 'saved', credits: 15 };
      },
    }),
    expects: [
      ...['callModel:generate_ideas:0', `${step}:0`, 'saveAiStep:0'],
      ...['callModel:generate_ideas:1', `${step}:1`, 'saveAiStep:1', 'finishRun:completed'],
    ],
  },
];
