import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { withHeartbeat } from '#activities/shared/heartbeat.ts';
import type { CallModelInput } from '#contracts/activities/thinker.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import { AiStep } from '#entities/system/ai-step.ts';
import { toStrictJsonSchema } from '#providers/ai/json-schema.ts';
import type { TextReply } from '#providers/ai/text-model.ts';
import { aiFunctionNamed } from './function-registry.ts';

/**
 * The paid call. The reply is stored before anything else happens: when the worker dies after it, the
 * next attempt finds the reply and pays nothing.
 */
export function createCallModel(dependencies: ActivityDependencies) {
  const { orm, textModel } = dependencies;
  return async function callModel({ accountId, stepId, turn }: CallModelInput): Promise<void> {
    const step = await orm.em.findOneOrFail(AiStep, { id: stepId });
    if (step.replies.length > turn) return;
    const definition = aiFunctionNamed(step.functionName);
    const began = Date.now();
    try {
      const reply = await withHeartbeat((signal) =>
        textModel.complete(
          {
            model: step.model,
            functionName: step.functionName,
            messages: step.messages,
            jsonSchema: toStrictJsonSchema(definition.outputSchema),
          },
          signal,
        ),
      );
      await storeReply(dependencies, accountId, step, reply);
    } catch (error) {
      await logFailure(dependencies, accountId, step, Date.now() - began, error);
      throw error;
    }
  };
}

async function storeReply(
  { orm, textModel }: ActivityDependencies,
  accountId: string,
  step: AiStep,
  reply: TextReply,
): Promise<void> {
  const { text, finishReason, refusal, model, tokensIn, tokensOut } = reply;
  const stored = { text, finishReason, refusal, model, tokensIn, tokensOut };
  await orm.em.transactional(async (em) => {
    await em.nativeUpdate(
      AiStep,
      { id: step.id },
      { replies: [...step.replies, stored], status: 'replied' },
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
