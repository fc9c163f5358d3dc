import { Context } from '@temporalio/activity';
import { callCostMicros } from '#activities/shared/call-cost.ts';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { toStorable } from '#activities/shared/storable-text.ts';
import { AiRequestLog } from '#entities/system/ai-request-log.ts';
import type { AiReply, AiStep } from '#entities/system/ai-step.ts';
import { freePaidCall, type PaidCall } from '#entities/system/lease-paid-call.ts';
import type { FinishReason, TextReply } from '#providers/ai/text-model.ts';
import type { KeyedModel } from './text-models.ts';

interface ModelCall {
  step: AiStep;
  /** 0 the question, from 1 on what is asked again. */
  turn: number;
  model: KeyedModel;
}

/** Longest explanation of a failed call that is kept. */
const shownErrorCharacters = 500;

/** Keeps a reply with its step and a line of what it cost, and gives back the lease of the call, in one transaction. */
export async function storeReply(
  { orm }: ActivityDependencies,
  call: ModelCall,
  reply: TextReply,
  lease: PaidCall,
): Promise<void> {
  const { step, model: asked } = call;
  const { finishReason, model, tokensIn, tokensCached, tokensOut } = reply;
  const costUsdMicros = callCostMicros(asked, reply);
  const text = toStorable(reply.text);
  const refusal = reply.refusal === null ? null : toStorable(reply.refusal);
  const stored: AiReply = {
    ...{ text, finishReason, refusal, model, tokensIn, tokensOut },
    costUsdMicros,
  };
  await orm.em.transactional(async (em) => {
    // Added, not replaced: a late attempt must not overwrite what another one has stored.
    await em.execute(
      `update igny8_ai_steps set replies = replies || ?::jsonb, status = 'replied', provider = ?, key_name = ?
       where id = ? and jsonb_array_length(replies) = ?`,
      [JSON.stringify([stored]), asked.provider, asked.keyName, step.id, step.replies.length],
    );
    await em.insert(AiRequestLog, {
      ...logRow(call, reply.latencyMs),
      ...{ model, tokensIn, tokensCached, tokensOut, costUsdMicros },
      status: statusOf[finishReason],
      error: refusal?.slice(0, shownErrorCharacters) ?? null,
    });
    await freePaidCall(em, lease);
  });
}

/** Only a whole answer is a success. */
const statusOf: Readonly<Record<FinishReason, 'ok' | 'refused' | 'truncated'>> = {
  stop: 'ok',
  length: 'truncated',
  content_filter: 'refused',
  refusal: 'refused',
};

/** Writes down a call that brought no reply, in the words of the fault. */
export async function logFailedCall(
  { orm }: ActivityDependencies,
  call: ModelCall,
  latencyMilliseconds: number,
  error: unknown,
): Promise<void> {
  const reason = error instanceof Error ? error.message : 'unknown';
  await orm.em.insert(AiRequestLog, {
    ...logRow(call, latencyMilliseconds),
    model: call.step.model,
    status: 'failed',
    error: reason.slice(0, shownErrorCharacters),
  });
}

function logRow({ step, turn, model }: ModelCall, latencyMilliseconds: number) {
  return {
    accountId: step.accountId,
    runId: step.runId,
    functionName: step.functionName,
    provider: model.provider,
    keyName: model.keyName,
    promptVersion: step.promptVersion,
    step: stepName(step),
    turn,
    attempt: Context.current().info.attempt,
    latencyMilliseconds: Math.round(latencyMilliseconds),
  };
}

/** The step without the workflow id in front of it. */
function stepName({ subject }: AiStep): string {
  const key = String(subject.stepKey);
  return key.slice(key.lastIndexOf(':') + 1);
}
