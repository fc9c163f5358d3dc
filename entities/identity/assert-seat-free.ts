import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Invitation } from './invitation.ts';
import { lockPlan } from './lock-plan.ts';
import { User } from './user.ts';

/**
 * Refuses one user more than the plan allows, in the caller's transaction. Active users and invitations
 * that may still be accepted count, so that who accepts one finds the seat it promised.
 *
 * @param exceptInvitationId the invitation that becomes a user now
 * @throws AppError `unprocessable`
 */
export async function assertSeatFree(
  em: EntityManager,
  accountId: string,
  exceptInvitationId?: string,
): Promise<void> {
  const maximum = (await lockPlan(em, accountId))?.maxUsers ?? null;
  if (maximum === null) return;
  const users = await em.count(User, { isActive: true });
  const invitations = await em.count(Invitation, {
    acceptedAt: null,
    expiresAt: { $gt: new Date() },
    ...(exceptInvitationId && { id: { $ne: exceptInvitationId } }),
  });
  if (users + invitations < maximum) return;
  throw unprocessable(
    'non_field_errors',
    `Your plan's limit of users (${maximum}, open invitations among them) is reached`,
  );
}
