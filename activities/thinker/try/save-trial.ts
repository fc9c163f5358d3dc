import { LockMode } from '@mikro-orm/postgresql';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import { aiFunctionNamed } from '#activities/thinker/function-registry.ts';
import type { RunTrialInput } from '#contracts/activities/trials.ts';
import { aiFunctionContracts } from '#contracts/ai/functions.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { type AiReply, AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import { Trial } from '#entities/thinker/trial.ts';
import { judgeReply } from './judge-reply.ts';
import { madeAmount } from './made-amount.ts';

const words = {
  fits: 'The answer fits',
  does_not_fit: 'The answer does not fit what the function needs',
  truncated: 'The answer was cut off',
  refused: 'The model refused',
} as const;

/** Judges the reply of a trial and charges what it made, in one transaction; a refusal costs nothing. */
export function createSaveTrial({ orm }: ActivityDependencies) {
  return async function saveTrial(
    input: RunTrialInput & { stepId: string },
  ): Promise<{ credits: number }> {
    return orm.em.transactional(async (em) => {
      const step = await em.findOneOrFail(
        AiStep,
        { id: input.stepId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (step.outcome?.outcome === 'saved') return { credits: step.outcome.credits };
      const [reply] = step.replies;
      if (!reply) throw new RangeError(`Step ${step.id} has no reply`);
      const judged = judgeReply(aiFunctionNamed(step.functionName).outputSchema, reply);
      const { verdict, errors } = judged;
      const charge = chargeOf(step, reply, input.trialId, judged.output);
      const credits = verdict === 'refused' ? 0 : await settleCredits(em, charge);
      const message = words[verdict];
      const outcome = { outcome: 'saved', result: {}, message, credits } as const;
      await em.nativeUpdate(AiStep, { id: step.id }, { status: 'saved', outcome });
      await em.nativeUpdate(
        Trial,
        { id: input.trialId },
        { outcome: { kind: 'prompt', verdict, errors, credits } },
      );
      const { accountId, runId, stage, percent } = input;
      await recordProgress(em, { accountId, runId, stage, percent, message });
      return { credits };
    });
  };
}

function chargeOf(step: AiStep, reply: AiReply, trialId: string, output: unknown) {
  const { accountId, runId, functionName, reservedCredits } = step;
  const contract = aiFunctionContracts.find(({ name }) => name === functionName);
  if (!contract) throw new RangeError(`${functionName} cannot be tried`);
  const { operation } = contract;
  return {
    accountId,
    runId,
    stepKey: String(step.subject.stepKey),
    operation,
    amount: madeAmount(operation, output),
    reservedForStep: reservedCredits,
    relatedObjectType: 'prompt_trial',
    relatedObjectId: trialId,
    model: reply.model,
    tokensIn: reply.tokensIn,
    tokensOut: reply.tokensOut,
    costUsdMicros: reply.costUsdMicros ?? null,
    metadata: { function: functionName, is_trial: true },
  };
}
