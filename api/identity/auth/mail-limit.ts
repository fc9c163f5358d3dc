import type { EntityManager } from '@mikro-orm/postgresql';
import type { EmailVerificationToken } from '#entities/identity/email-verification-token.ts';
import type { PasswordResetToken } from '#entities/identity/password-reset-token.ts';

/** E-mails of one kind that anybody can have sent to a person within an hour, from however many addresses. */
const mostAnHour = 5;

/** True when a user was sent so many of these tokens that another e-mail would be a nuisance. */
export async function askedTooOften(
  em: EntityManager,
  entity: typeof PasswordResetToken | typeof EmailVerificationToken,
  userId: string,
): Promise<boolean> {
  const hourAgo = new Date(Date.now() - 60 * 60 * 1000);
  return (await em.count(entity, { userId, createdAt: { $gt: hourAgo } })) >= mostAnHour;
}
