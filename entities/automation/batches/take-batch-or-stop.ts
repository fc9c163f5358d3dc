import type { EntityManager } from '@mikro-orm/postgresql';
import type { TakeBatchInput, TakenBatch } from '#contracts/activities/automation-runs.ts';
import { endStage, SomebodyWasFaster, takeBatch } from './take-batch.ts';

/** Whoever was faster is seen by the second choice; what is refused once more is refused tomorrow, too. */
const mostChoices = 3;

/**
 * `takeBatch`, each choice in a transaction of its own. What is refused at every choice stops its stage and not the
 * run: the next stages work on what there is.
 */
export async function takeBatchOrStop(
  em: EntityManager,
  input: TakeBatchInput,
  now: Date,
): Promise<TakenBatch> {
  for (let choice = 1; ; choice += 1) {
    try {
      return await em.transactional((inner) => takeBatch(inner, input, now));
    } catch (error) {
      if (!(error instanceof SomebodyWasFaster)) throw error;
      if (choice < mostChoices) continue;
      const end = { status: 'stopped', reason: error.reason } as const;
      return em.transactional((inner) => endStage(inner, input, end, now));
    }
  }
}
