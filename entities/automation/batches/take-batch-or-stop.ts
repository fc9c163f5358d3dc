import type { EntityManager } from '@mikro-orm/postgresql';
import type { TakeBatchInput, TakenBatch } from '#contracts/activities/automation-runs.ts';
import { endStage, SomebodyWasFaster, takeBatch } from './take-batch.ts';

/** Whoever was faster is seen by the second choice; what is refused once more is refused tomorrow, too. */
const mostChoices = 3;

interface Attempt {
  /** Counted from 1. */
  attempt: number;
  now: Date;
}

/**
 * `takeBatch` in a transaction of its own. What is refused at every attempt stops its stage and not the run: the
 * next stages work on what there is.
 *
 * @throws SomebodyWasFaster while it is worth another attempt
 */
export async function takeBatchOrStop(
  em: EntityManager,
  input: TakeBatchInput,
  { attempt, now }: Attempt,
): Promise<TakenBatch> {
  try {
    return await em.transactional((inner) => takeBatch(inner, input, now));
  } catch (error) {
    if (!(error instanceof SomebodyWasFaster) || attempt < mostChoices) throw error;
    const { reason } = error;
    return em.transactional((inner) => endStage(inner, input, { status: 'stopped', reason }, now));
  }
}
