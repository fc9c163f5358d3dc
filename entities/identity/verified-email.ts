import type { EntityManager } from '@mikro-orm/postgresql';
import { AppError } from '#contracts/shared/app-error.ts';
import { User } from './user.ts';

/** True when a user of the account has shown that the e-mail is theirs (spec/growth.md, "Verified"). */
export async function hasVerifiedEmail(em: EntityManager, userId: string): Promise<boolean> {
  return (await em.count(User, { id: userId, emailVerifiedAt: { $ne: null } })) > 0;
}

/** A 403 with `errors.code` `USER_NOT_VERIFIED`, and what the person can do. */
export function notVerified(message: string): AppError {
  return new AppError('permission_denied', {
    errors: { code: ['USER_NOT_VERIFIED'], non_field_errors: [message] },
  });
}
