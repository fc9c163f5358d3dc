import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import { persistently } from '#activities/shared/persistently.ts';
import { toStorable } from '#activities/shared/storable-text.ts';
import type { CallModelInput } from '#contracts/activities/thinker.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { toStrictJsonSchema } from '#providers/ai/json-schema.ts';
import type { TextReply } from '#providers/ai/text-model.ts';
import { aiFunctions } from './function-registry.ts';

/**
 * The paid call. The reply is stored before anything else happens: when the worker dies after it, the
 * next attempt finds the reply and pays nothing.
 */
export function createCallModel(dependencies: ActivityDependencies) {
  const { orm } = dependencies;
  // Once a process: making a schema costs milliseconds.
  const schemas = new Map(
    aiFunctions.map(({ name, outputSchema }) => [name, toStrictJsonSchema(outputSchema)]),
  );
  return async function callModel({ accountId, stepId, turn }: CallModelInput): Promise<void> {
    const step = await orm.em.findOneOrFail(AiStep, { id: stepId });
    if (step.replies.length > turn) return;
    const jsonSchema = schemas.get(step.functionName) ?? {};
    await withHeartbeat(async (signal) => {
      const reply = await ask(dependencies, accountId, step, jsonSchema, signal);
      await persistently(() => storeReply(dependencies, accountId, step, reply));
    });
  };
}

async function ask(
  dependencies: ActivityDependencies,
  accountId: string,
  step: AiStep,
  jsonSchema: Record<string, unknown>,
  signal: AbortSignal,
): Promise<TextReply> {
  const { model, functionName, messages } = step;
  const began = Date.now();
  try {
    return await dependencies.textModel.complete(
      { model, functionName, messages, jsonSchema },
      signal,
    );
  } catch (error) {
    // What the vendor said decides whether it is asked again; a log line that is lost does not.
    await logFailure(dependencies, accountId, step, Date.now() - began, error).catch((problem) =>
      dependencies.logger.warn({ err: problem, stepId: step.id }, 'a failed call was not logged'),
    );
    throw error;
  }
}

async function storeReply(
  { orm, textModel }: ActivityDependencies,
  accountId: string,
  step: AiStep,
  reply: TextReply,
): Promise<void> {
  const { finishReason, model, tokensIn, tokensOut } = reply;
  const text = toStorable(reply.text);
  const refusal = reply.refusal === null ? null : toStorable(reply.refusal);
  const stored = { text, finishReason, refusal, model, tokensIn, tokensOut };
  await orm.em.transactional(async (em) => {
    // Added, not replaced: a late attempt must not overwrite what another one has stored.
    await em.execute(
      `update igny8_ai_steps set replies = replies || ?::jsonb, status = 'replied'
       where id = ? and jsonb_array_length(replies) = ?`,
      [JSON.stringify([stored]), step.id, step.replies.length],
    );
    await em.insert(AiRequestLog, {
      ...logRow(accountId, step, reply.latencyMs),
      provider: textModel.provider,
      model,
      tokensIn,
      tokensOut,
      costUsdMicros: callCostMicros(textModel, reply),
      status: 'ok',
    });
  });
}

async function logFailure(
  { orm, textModel }: ActivityDependencies,
  accountId: string,
  step: AiStep,
  latencyMilliseconds: number,
  error: unknown,
): Promise<void> {
  await orm.em.insert(AiRequestLog, {
    ...logRow(accountId, step, latencyMilliseconds),
    provider: textModel.provider,
    model: step.model,
    status: 'failed',
    error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
  });
}

function logRow(accountId: string, step: AiStep, latencyMilliseconds: number) {
  return {
    accountId,
    runId: step.runId,
    functionName: step.functionName,
    promptVersion: step.promptVersion,
    attempt: Context.current().info.attempt,
    latencyMilliseconds: Math.round(latencyMilliseconds),
  };
}
