import type { EntityManager } from '@mikro-orm/postgresql';
import type { AiStepContext } from '#activities/thinker/ai-function.ts';
import { settleAmount } from '#domain/billing/settle-amount.ts';
import { stableId } from '#domain/shared/stable-id.ts';
import { CreditHold } from '#entities/billing/credit-hold.ts';
import { operationPrice } from '#entities/billing/operation-price.ts';
import { AiStep } from '#entities/system/ai-step.ts';

/** Credits the step will be charged when its save is settled, in the same transaction. */
export async function creditsOfStep(
  em: EntityManager,
  { runId, stepKey }: AiStepContext,
  words: number,
): Promise<number> {
  const { credits } = await operationPrice(em, 'optimization', words);
  const step = await em.findOne(AiStep, { id: stableId(stepKey, 'ai-step') });
  const hold = await em.findOne(CreditHold, { runId });
  return settleAmount({
    actual: credits,
    reserved: step?.reservedCredits ?? 0,
    remaining: hold ? hold.reserved - hold.settled - hold.released : 0,
  });
}
