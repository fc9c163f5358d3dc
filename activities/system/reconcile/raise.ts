import { forkForTenant } from '#entities/shared/tenant-context.ts';
import type { LivingRun } from './living-runs.ts';
import type { Reconciler } from './reconciler.ts';
import { tellDevelopers } from './tell-developers.ts';

/**
 * Marks a run that cannot be repaired, and tells developers the first time. The next pass tries again: once it
 * is repaired, or somebody has put it right, the mark goes.
 */
export async function raise(
  { orm, logger }: Reconciler,
  run: LivingRun,
  wanted: string,
  error: unknown,
): Promise<void> {
  const { id: runId, accountId, type, workflowId } = run;
  logger.error({ err: error, runId, workflowId, wanted }, 'a run cannot be repaired');
  // What the database says repeats its statement, with the customer's texts in it.
  const why = error instanceof Error ? error.name : 'Error';
  const reason = `${wanted}: ${why}; the log of the system worker says more`;
  const isNew = await forkForTenant(orm, accountId).transactional(async (em) => {
    const [before] = await em.execute<{ needs_operator: string | null }[]>(
      'select needs_operator from igny8_run_checks where run_id = ? for update',
      [runId],
    );
    await em.execute(
      `insert into igny8_run_checks (account_id, run_id, checked_at, needs_operator)
       values (?, ?, clock_timestamp(), ?)
       on conflict (run_id) do update set checked_at = excluded.checked_at, needs_operator = excluded.needs_operator`,
      [accountId, runId, reason],
    );
    return !before?.needs_operator;
  });
  if (!isNew) return;
  const text = `A run cannot be repaired (${type}, ${runId}): ${reason}.`;
  await tellDevelopers(orm, 'run_unrepaired', text, { run_id: runId, account_id: accountId });
}
