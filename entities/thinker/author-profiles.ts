import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { lockPlan } from '#entities/identity/lock-plan.ts';
import { moveToTrash } from '#entities/shared/trash.ts';
import { AuthorProfile } from './author-profile.ts';

/**
 * Refuses more author profiles than the plan allows, in the caller's transaction; those in the Trash do not
 * count.
 *
 * @param added profiles that are to live beside those there are
 * @throws AppError `unprocessable`
 */
export async function assertProfilesAllowed(
  em: EntityManager,
  accountId: string,
  added: number,
): Promise<void> {
  const maximum = (await lockPlan(em, accountId))?.maxAuthorProfiles ?? null;
  if (maximum === null) return;
  const living = await em.count(AuthorProfile, { deletedAt: null });
  if (living + added <= maximum) return;
  throw unprocessable(
    'non_field_errors',
    `Your plan's limit of author profiles (${maximum}) is reached`,
  );
}

/**
 * Puts a profile into the Trash, in the caller's transaction. What names it loses it: contents have no author,
 * tasks are written in the site's voice. Those links do not come back with it.
 */
export async function removeAuthorProfile(em: EntityManager, id: string): Promise<void> {
  // Tasks before contents, the order in which everybody locks them; also those of sites the caller may not see.
  for (const table of ['igny8_tasks', 'igny8_contents']) {
    await em.execute(`update ${table} set author_profile_id = null where author_profile_id = ?`, [
      id,
    ]);
  }
  await moveToTrash(em, AuthorProfile, [id]);
}
