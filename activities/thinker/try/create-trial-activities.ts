import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { TrialActivities } from '#contracts/activities/trials.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { createDrawTrial, createSavePicture } from './draw-trial.ts';
import { createPrepareTrial } from './prepare-trial.ts';
import { createFailTrial, createRenderTrial } from './render-trial.ts';
import { createSaveTrial } from './save-trial.ts';
import { createTryKeys } from './try-keys.ts';

/** What is done to try a prompt, a key or a picture. */
export function createTrialActivities(
  dependencies: ActivityDependencies,
  defaults: DefaultPrompts,
): TrialActivities {
  return {
    renderTrial: createRenderTrial(dependencies, defaults),
    tryKeys: createTryKeys(dependencies),
    failTrial: createFailTrial(dependencies),
    prepareTrial: createPrepareTrial(dependencies, defaults),
    saveTrial: createSaveTrial(dependencies),
    drawTrial: createDrawTrial(dependencies),
    savePicture: createSavePicture(dependencies),
  };
}
