import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError, conflict } from '#contracts/shared/app-error.ts';

/** The run was cancelled before its workflow began to work: it ends as cancelled, too. */
export class RunCancelled extends AppError {
  constructor() {
    super('conflict', { errors: { non_field_errors: ['The run has been cancelled.'] } });
  }
}

/**
 * Refuses work for a run that has ended, before anything is paid for or sent: a child that was cancelled
 * while its batch was starting it. Locks the run's row, so that it cannot end before the caller's
 * transaction does, and a second attempt of the same step waits for the first.
 *
 * @throws AppError `conflict`; RunCancelled where it was cancelled
 */
export async function refuseEndedRun(em: EntityManager, runId: string): Promise<void> {
  const [run] = await em.execute<{ ended: boolean; status: string }[]>(
    'select ended_at is not null as ended, status from igny8_runs where id = ? for no key update',
    [runId],
  );
  if (run?.status === 'cancelled') throw new RunCancelled();
  if (!run || run.ended) throw conflict('The run has ended; it does no more work.');
}
