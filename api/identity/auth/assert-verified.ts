import type { EntityManager } from '@mikro-orm/postgresql';
import type { Call } from '#api/shared/route-record.ts';
import { hasVerifiedEmail, notVerified } from '#entities/identity/verified-email.ts';

type AnyCall = Pick<Call<unknown, unknown, unknown, unknown>, 'user' | 'dependencies'>;

/**
 * Lets only people with a confirmed e-mail bring others into an account, where one is asked for at all.
 * Else whoever registers with somebody else's address could plant a colleague there, who would still be in
 * when the address's owner takes the account over.
 *
 * @throws AppError `permission_denied` with `errors.code` `USER_NOT_VERIFIED`
 */
export async function assertVerified(
  em: EntityManager,
  { user, dependencies }: AnyCall,
): Promise<void> {
  if (!dependencies.settings.requireVerifiedEmail || user.role === 'developer') return;
  if (await hasVerifiedEmail(em, user.id)) return;
  throw notVerified('Confirm your e-mail address first');
}
