import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { ThinkerActivities } from '#contracts/activities/thinker.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createCallModel } from './call-model.ts';
import { createPrepareAiStep } from './prepare-ai-step.ts';
import { createSaveAiStep } from './save-ai-step.ts';

/** The AI engine's three activities. */
export function createThinkerActivities(
  dependencies: ActivityDependencies,
  prompts: DefaultPrompts,
): ThinkerActivities {
  return {
    prepareAiStep: createPrepareAiStep(dependencies, prompts),
    callModel: createCallModel(dependencies),
    saveAiStep: createSaveAiStep(dependencies),
  };
}
