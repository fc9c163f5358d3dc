import type { EntityManager } from '@mikro-orm/postgresql';
import { assertSeatFree } from './assert-seat-free.ts';
import { endSessions } from './end-sessions.ts';
import type { User } from './user.ts';

/**
 * Shuts a user whom the caller has locked out at once, whoever it is, or lets the user in again.
 *
 * @returns false when it is so already
 * @throws AppError `unprocessable` when the plan has no seat for one more
 */
export async function setUserActive(
  em: EntityManager,
  user: User,
  isActive: boolean,
): Promise<boolean> {
  if (user.isActive === isActive) return false;
  if (isActive) await assertSeatFree(em, user.accountId);
  user.isActive = isActive;
  if (isActive) await em.flush();
  else await endSessions(em, user);
  return true;
}
