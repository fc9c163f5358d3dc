import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import { chooseModel } from '#activities/thinker/choose-model.ts';
import { aiFunctionNamed } from '#activities/thinker/function-registry.ts';
import type { RunTrialInput } from '#contracts/activities/trials.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { Run } from '#entities/system/run.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { createTrialPrompt, promptRequest } from './trial-prompt.ts';

/** Stores the request of a trial as a step of its function, so that the engine's call asks it. */
export function createPrepareTrial(
  { orm, textModels }: ActivityDependencies,
  defaults: DefaultPrompts,
) {
  const render = createTrialPrompt(defaults);
  return async function prepareTrial(input: RunTrialInput): Promise<{ stepId: string }> {
    const { accountId, runId, stage, percent, trialId } = input;
    const key = stepKey('trial');
    const stepId = stableId(key, 'ai-step');
    const trial = await orm.em.findOneOrFail(Trial, { id: trialId });
    const definition = aiFunctionNamed(promptRequest(trial).functionName);
    const { version, messages } = await render(orm.em, trial);
    await orm.em.transactional(async (em) => {
      await refuseEndedRun(em, runId);
      if (await em.findOne(AiStep, { id: stepId }, { fields: ['id'] })) return;
      const { creditsReserved } = await em.findOneOrFail(Run, { id: runId });
      const models = await textModels.forAccount(em);
      await em.insert(AiStep, {
        id: stepId,
        accountId,
        runId,
        functionName: definition.name,
        subject: { trialId, stepKey: key },
        promptVersion: version,
        ...(await chooseModel(em, definition, models)),
        messages,
        reservedCredits: creditsReserved,
      });
      const message = `${definition.name}: asking the model`;
      await recordProgress(em, { accountId, runId, stage, percent, message });
    });
    return { stepId };
  };
}
