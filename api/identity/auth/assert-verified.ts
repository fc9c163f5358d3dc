import type { EntityManager } from '@mikro-orm/postgresql';
import type { Call } from '#api/shared/route-record.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { User } from '#entities/identity/user.ts';

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
  const verified = await em.count(User, { id: user.id, emailVerifiedAt: { $ne: null } });
  if (verified > 0) return;
  throw new AppError('permission_denied', {
    errors: {
      code: ['USER_NOT_VERIFIED'],
      non_field_errors: ['Confirm your e-mail address first'],
    },
  });
}
