import type { EntityManager } from '@mikro-orm/postgresql';

/** Tables of tokens that end; what has ended is refused whether its row is there or not. */
const tables = [
  'igny8_refresh_tokens',
  'igny8_password_reset_tokens',
  'igny8_email_verification_tokens',
] as const;

/**
 * Deletes tokens that have ended. One that was used but has not ended stays: its second use must be noticed.
 *
 * @param em a manager of the system role: the tokens of all accounts are meant
 * @param limit most rows of one table and call
 * @returns the most rows deleted from one table; fewer than `limit` means there are no more
 */
export async function sweepTokens(em: EntityManager, limit: number): Promise<number> {
  let most = 0;
  for (const table of tables) {
    const deleted = await em.execute<{ id: string }[]>(
      `delete from ${table} where id in (
         select id from ${table} where expires_at < now() limit ? for update skip locked)
       returning id`,
      [limit],
    );
    most = Math.max(most, deleted.length);
  }
  return most;
}
