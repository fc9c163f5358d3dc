import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Deletes trials whose day is over: given prompts, pictures, and a key that was never tried.
 *
 * @param em a manager of the system role: the trials of all accounts are meant
 * @returns rows deleted; fewer than `limit` means there are no more
 */
export async function sweepTrials(em: EntityManager, limit: number): Promise<number> {
  const deleted = await em.execute<{ id: string }[]>(
    `delete from igny8_trials where id in (
       select id from igny8_trials where expires_at < now() limit ? for update skip locked)
     returning id`,
    [limit],
  );
  return deleted.length;
}
