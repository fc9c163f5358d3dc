import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { stepKey } from '#activities/shared/step-key.ts';
import type { PrepareAiStepInput } from '#contracts/activities/thinker.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { refuseEndedRun } from '#entities/system/refuse-ended-run.ts';
import type { DefaultPrompts } from '#entities/thinker/default-prompts.ts';
import type { AnyAiFunction } from './ai-function.ts';
import { createStepPrompt } from './ai-step-prompt.ts';
import { chooseModel } from './choose-model.ts';
import { aiFunctionNamed } from './function-registry.ts';

/**
 * The first of an AI step's three activities: loads the data, renders the prompt and stores both, so
 * that the call itself needs an id only. A retry finds the stored step and changes nothing.
 */
export function createPrepareAiStep(
  { orm, textModels }: ActivityDependencies,
  defaults: DefaultPrompts,
) {
  const renderPrompt = createStepPrompt(defaults);
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
      const data = definition.dataSchema.parse(await definition.load(em, context));
      const { version, messages } = await renderPrompt(em, definition, data);
      const choice = await chooseModel(em, definition, await textModels.forAccount(em));
      const requestHash = hashOf({ ...choice, messages });
      const replies = (await definition.earlierReplies?.(em, context, requestHash)) ?? [];
      await em.insert(AiStep, {
        id: stepId,
        accountId,
        runId,
        functionName,
        subject: { ...subject, stepKey: key },
        promptVersion: version,
        ...choice,
        messages,
        requestHash,
        replies,
        reservedCredits: await reservedFor(em, definition, data),
      });
      const { stage, percent } = input;
      const asking = replies.length === 0 ? 'asking the model' : 'using the answer of before';
      const message = `${functionName}: ${asking}`;
      await recordProgress(em, { accountId, runId, stage, percent, message });
    });
    return { stepId };
  };
}

/** The same for the same request, and for no other. */
function hashOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

/** What the step may settle of the run's reservation. */
async function reservedFor(
  em: EntityManager,
  { operation, estimate }: AnyAiFunction,
  data: unknown,
): Promise<number> {
  return operation ? (await operationPrice(em, operation, estimate(data))).credits : 0;
}
