import type { EntityManager } from '@mikro-orm/postgresql';
import type { User } from '#entities/identity/user.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { queueEmail } from '#entities/system/queue-email.ts';

/** `mara@example.com` as `m•••@example.com`: enough to know one's own, too little to pass on. */
function maskEmail(email: string): string {
  const [first = ''] = email;
  return `${first}•••${email.slice(email.lastIndexOf('@'))}`;
}

/**
 * Tells the old address of a user that another one has taken its place, in the caller's transaction: who
 * did not change it must hear of it where it can still be read.
 *
 * @param user as it is now, with the new address
 * @returns outbox messages to deliver after the commit
 */
export async function tellEmailChanged(
  em: EntityManager,
  user: User,
  oldEmail: string,
): Promise<string[]> {
  const queued = await queueEmail(em, {
    accountId: user.accountId,
    userId: user.id,
    template: 'email_changed',
    recipient: oldEmail,
    parameters: {
      name: user.fullName,
      newAddress: maskEmail(user.email),
      at: new Date().toISOString(),
    },
    idempotencyKey: `email_changed:${uuidv7()}`,
  });
  return queued === null ? [] : [queued];
}
