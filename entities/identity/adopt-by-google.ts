import type { EntityManager } from '@mikro-orm/postgresql';
import { revokeApiKeys } from './revoke-api-keys.ts';
import { setPassword } from './set-password.ts';
import type { User } from './user.ts';

/**
 * Google has shown that a user's address belongs to who is signing in, in the caller's transaction, which
 * has locked the user. Until now nobody had: whoever registered the address may have been somebody else,
 * waiting for its owner to come. So the password, every sign-in and every API key of before end.
 *
 * @param unusablePasswordHash of a text nobody knows
 */
export async function adoptByGoogle(
  em: EntityManager,
  user: User,
  unusablePasswordHash: string,
): Promise<void> {
  await setPassword(em, user, unusablePasswordHash);
  user.passwordSetupRequired = true;
  user.emailVerifiedAt = new Date();
  await em.flush();
  await revokeApiKeys(em, user.id);
}
