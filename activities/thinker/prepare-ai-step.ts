import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { PrepareAiStepInput } from '#contracts/activities/thinker.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import { aiFunctionNamed } from './function-registry.ts';
import type { PromptLibrary } from './prompts.ts';

/**
 * The first of an AI step's three activities: loads the data, renders the prompt and stores both, so
 * that the call itself needs an id only. A retry finds the stored step and changes nothing.
 */
export function createPrepareAiStep({ orm, models }: ActivityDependencies, prompts: PromptLibrary) {
  return async function prepareAiStep(input: PrepareAiStepInput): Promise<{ stepId: string }> {
    const { accountId, runId, functionName, subject } = input;
    const key = stepKey(input.step);
    const stepId = stableId(key, 'ai-step');
    const definition = aiFunctionNamed(functionName);
    await orm.em.transactional(async (em) => {
      // Also lets an attempt that took too long end first: this one then finds its step.
      await refuseEndedRun(em, runId);
      if (await em.findOne(AiStep, { id: stepId }, { fields: ['id'] })) return;
      const context = { accountId, runId, stepKey: key, subject, now: new Date() };
      const data = await definition.load(em, context);
      const { version, messages } = await prompts.render(functionName, data);
      const reserved = definition.operation
        ? (await operationPrice(em, definition.operation, definition.estimate(data))).credits
        : 0;
      await em.insert(AiStep, {
        id: stepId,
        accountId,
        runId,
        functionName,
        subject: { ...subject, stepKey: key },
        promptVersion: version,
        model: models.text,
        messages,
        reservedCredits: reserved,
      });
      const message = `${functionName}: asking the model`;
      await recordProgress(em, {
        accountId,
        runId,
        stage: input.stage,
        percent: input.percent,
        message,
      });
    });
    return { stepId };
  };
}
