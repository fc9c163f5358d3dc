import type { EntityManager } from '@mikro-orm/postgresql';
import { isEnded } from '#domain/system/run-states.ts';
import { Run } from '#entities/system/run.ts';
import { waitFor } from './wait-for.ts';

/**
 * Waits for the end of a trial's run.
 *
 * @returns null when it has not ended within half a minute
 */
export function endOfRun(
  em: EntityManager,
  runId: string,
  signal: AbortSignal,
): Promise<Run | null> {
  return waitFor(async () => {
    const run = await em.findOneOrFail(Run, { id: runId }, { refresh: true });
    return isEnded(run.status) ? run : null;
  }, signal);
}
