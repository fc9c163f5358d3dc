import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { leasePaidCall, paidCallOf, whileLeased } from '#activities/shared/paid-call.ts';
import { persistently } from '#activities/shared/persistently.ts';
import type { CallModelInput } from '#contracts/activities/thinker.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { toStrictJsonSchema } from '#providers/ai/json-schema.ts';
import type { TextReply, TextRequest } from '#providers/ai/text-model.ts';
import { aiFunctions } from './function-registry.ts';
import { logFailedCall, storeReply } from './store-reply.ts';
import type { KeyedModel } from './text-models.ts';

/**
 * The paid call, one attempt with one key. The reply is stored before anything else happens: when the worker
 * dies after it, the next attempt finds the reply and pays nothing.
 */
export function createCallModel(dependencies: ActivityDependencies) {
  const { orm, textModels } = dependencies;
  // Once a process: making a schema costs milliseconds.
  const schemas = new Map(
    aiFunctions.map(({ name, outputSchema }) => [name, toStrictJsonSchema(outputSchema)]),
  );
  return async function callModel({ accountId, stepId, turn }: CallModelInput): Promise<void> {
    const lease = paidCallOf(accountId);
    // All in one transaction: each of its own would cost three round trips more.
    const asked = await orm.em.transactional(async (em) => {
      const step = await em.findOneOrFail(AiStep, { id: stepId });
      // Answered before this attempt: whose key it was does not matter any more.
      if (step.replies.length > turn) return null;
      const models = await textModels.forAccount(em);
      const request = {
        ...requestOf(step, schemas.get(step.functionName) ?? {}),
        // A key of the account's own may be gone since the step was prepared, and with it who pays for this model.
        model: models.modelFor(step.model),
      };
      const call = { step, turn, model: models.next() };
      // Last: nothing that can fail comes between it and the call that gives it back.
      await leasePaidCall(em, lease);
      return { call, request };
    });
    if (!asked) return;
    const { call, request } = asked;
    await whileLeased(dependencies, lease, async (signal) => {
      const reply = await ask(dependencies, call, request, signal);
      await persistently(() => storeReply(dependencies, call, reply, lease));
    });
  };
}

function requestOf(step: AiStep, jsonSchema: Record<string, unknown>): Omit<TextRequest, 'model'> {
  const { functionName, messages, temperature, maxOutputTokens } = step;
  return {
    functionName,
    messages,
    jsonSchema,
    ...(temperature == null ? {} : { temperature: Number(temperature) }),
    ...(maxOutputTokens == null ? {} : { maxOutputTokens }),
  };
}

async function ask(
  dependencies: ActivityDependencies,
  call: { step: AiStep; turn: number; model: KeyedModel },
  request: TextRequest,
  signal: AbortSignal,
): Promise<TextReply> {
  const began = Date.now();
  try {
    return await call.model.complete(request, signal);
  } catch (error) {
    // What the vendor said decides whether it is asked again; a log line that is lost does not.
    await logFailedCall(dependencies, call, Date.now() - began, error).catch((problem) =>
      dependencies.logger.warn(
        { err: problem, stepId: call.step.id },
        'a failed call was not logged',
      ),
    );
    throw error;
  }
}
