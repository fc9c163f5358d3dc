import type { EntityManager } from '@mikro-orm/postgresql';
import { User } from './user.ts';

/**
 * The id of who acts, where a row is to name them: null for a developer or bot of another account, whom no
 * row of this one can point at. The audit log names them all the same.
 */
export async function userOfAccount(em: EntityManager, userId: string): Promise<string | null> {
  return (await em.count(User, { id: userId })) > 0 ? userId : null;
}
