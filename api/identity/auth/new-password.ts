import type { EntityManager } from '@mikro-orm/postgresql';
import { passwordTooSimilar } from '#contracts/api/identity/password.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import type { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { queueEmail } from '#entities/system/queue-email.ts';

/** @throws AppError `validation_failed` at `field` for a password made of the person's e-mail or names */
export function refuseSimilarPassword(
  field: string,
  password: string,
  person: Pick<User, 'email' | 'fullName' | 'username'>,
): void {
  if (!passwordTooSimilar(password, person.email, [person.fullName, person.username])) return;
  throw new AppError('validation_failed', {
    errors: { [field]: ['Password is too similar to your e-mail or name'] },
  });
}

/**
 * Tells a user that the password was changed, in the caller's transaction: who did not change it must
 * hear of it.
 *
 * @returns outbox messages to deliver after the commit
 */
export async function tellPasswordChanged(em: EntityManager, user: User): Promise<string[]> {
  const queued = await queueEmail(em, {
    accountId: user.accountId,
    userId: user.id,
    template: 'password_changed',
    recipient: user.email,
    parameters: { name: user.fullName, at: new Date().toISOString() },
    idempotencyKey: `password_changed:${uuidv7()}`,
  });
  return queued === null ? [] : [queued];
}
