import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityDependencies } from '#activities/shared/dependencies.ts';
import type { SaveAiStepInput, SaveAiStepOutput } from '#contracts/activities/thinker.ts';
import { settleCredits } from '#entities/billing/settle-credits.ts';
import { type AiReply, AiStep } from '#entities/system/ai-step.ts';
import { recordProgress } from '#entities/system/record-progress.ts';
import type { AiSaved, AnyAiFunction } from './ai-function.ts';
import { aiFunctionNamed } from './function-registry.ts';
import { parseReply, repairMessages } from './parse-reply.ts';

/**
 * The last of an AI step's three activities: parses the stored reply, saves the result, settles the
 * credits and advances the run, all in one transaction. A reply that does not fit asks for one repair.
 */
export function createSaveAiStep({ orm }: ActivityDependencies) {
  return async function saveAiStep(input: SaveAiStepInput): Promise<SaveAiStepOutput> {
    return orm.em.transactional(async (em) => {
      const step = await em.findOneOrFail(
        AiStep,
        { id: input.stepId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (step.outcome) return step.outcome;
      const definition = aiFunctionNamed(step.functionName);
      const reply = step.replies[input.turn];
      if (!reply) throw new RangeError(`Step ${step.id} has no reply of turn ${input.turn}`);
      const parsed = parseReply(definition.outputSchema, reply);
      if (!parsed.ok) return askAgain(em, step, input.turn, parsed.errors);
      const { stepKey, ...subject } = step.subject as Record<string, string>;
      const context = {
        accountId: input.accountId,
        runId: input.runId,
        stepKey: String(stepKey),
        subject,
        now: new Date(),
      };
      const saved = await definition.save(em, context, parsed.output);
      const credits = await settle(em, step, definition, saved);
      const { result, message, counts } = saved;
      const outcome = { outcome: 'saved' as const, result, message, credits };
      await em.nativeUpdate(AiStep, { id: step.id }, { status: 'saved', outcome });
      await recordProgress(em, { ...input, message, counts });
      return outcome;
    });
  };
}

/** The model is asked once more, with what was wrong; the second misfit is final. */
async function askAgain(
  em: EntityManager,
  step: AiStep,
  turn: number,
  errors: string,
): Promise<SaveAiStepOutput> {
  if (turn > 0) {
    throw ApplicationFailure.nonRetryable(
      `The model answered in the wrong form twice: ${errors}`,
      'ai_invalid',
    );
  }
  if (step.messages.length > 2) return { outcome: 'repair' };
  const messages = [...step.messages, ...repairMessages(step.replies[turn]?.text ?? '', errors)];
  await em.nativeUpdate(AiStep, { id: step.id }, { messages, status: 'prepared' });
  return { outcome: 'repair' };
}

async function settle(
  em: EntityManager,
  step: AiStep,
  definition: AnyAiFunction,
  saved: AiSaved,
): Promise<number> {
  if (definition.operation === null || saved.amount === null) return 0;
  const replies = [...(await repliesChargedWith(em, step.runId, saved)), ...step.replies];
  const tokensIn = replies.reduce((sum, reply) => sum + reply.tokensIn, 0);
  const tokensOut = replies.reduce((sum, reply) => sum + reply.tokensOut, 0);
  const model = replies.at(-1)?.model ?? step.model;
  return settleCredits(em, {
    accountId: step.accountId,
    runId: step.runId,
    stepKey: String(step.subject.stepKey),
    operation: definition.operation,
    amount: saved.amount,
    ...(saved.made === undefined ? {} : { made: saved.made }),
    reservedForStep: step.reservedCredits,
    relatedObjectType: saved.relatedObjectType,
    relatedObjectId: saved.relatedObjectId,
    model,
    tokensIn,
    tokensOut,
    costUsdMicros: costOf(replies),
    metadata: { function: definition.name, ...saved.counts },
  });
}

/** What the other steps have been answered that this one is charged for. */
async function repliesChargedWith(
  em: EntityManager,
  runId: string,
  { chargedWith = [] }: AiSaved,
): Promise<AiReply[]> {
  if (chargedWith.length === 0) return [];
  const steps = await em.find(
    AiStep,
    { runId, functionName: { $in: [...chargedWith] } },
    { fields: ['replies'] },
  );
  return steps.flatMap(({ replies }) => replies);
}

/** Of all turns; null when one of them is unknown, as with replies stored by an earlier version. */
function costOf(replies: readonly AiReply[]): number | null {
  const costs = replies.map(({ costUsdMicros }) => costUsdMicros ?? null);
  return costs.reduce((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0);
}
