import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Deletes keys whose 24 hours are over, with the answers kept for them.
 *
 * @param em a manager of the system role: the keys of all accounts are meant
 * @param limit most rows of one statement; fewer deleted than that means there are no more
 */
export async function sweepIdempotencyKeys(em: EntityManager, limit: number): Promise<number> {
  const deleted = await em.execute<{ id: string }[]>(
    // One that is being taken anew at this moment is locked, and no longer expired afterwards.
    `delete from igny8_idempotency_keys where id in (
       select id from igny8_idempotency_keys where expires_at < now()
       order by expires_at limit ? for update skip locked)
     returning id`,
    [limit],
  );
  return deleted.length;
}
