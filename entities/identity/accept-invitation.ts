import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { rolesNeedingGrants } from '#contracts/api/shared/permissions.ts';
import { AppError } from '#contracts/shared/app-error.ts';
import { createUser } from './create-user.ts';
import { grantSite } from './grant-site.ts';
import { Invitation } from './invitation.ts';
import { Site } from './site.ts';
import type { User } from './user.ts';

interface Acceptance {
  tokenHash: string;
  fullName: string;
  passwordHash: string;
}

function refused(message: string): AppError {
  return new AppError('validation_failed', { errors: { token: [message] } });
}

/**
 * The invitation that a token opens, while it counts.
 *
 * @throws AppError `validation_failed` saying whether it is unknown (or withdrawn), used or expired
 */
export async function openInvitation(
  em: EntityManager,
  tokenHash: string,
  lockMode?: LockMode.PESSIMISTIC_WRITE,
): Promise<Invitation> {
  const found = await em.findOne(
    Invitation,
    { tokenHash },
    { refresh: true, ...(lockMode && { lockMode }) },
  );
  if (!found) throw refused('This invitation does not exist, or was withdrawn');
  if (found.acceptedAt) throw refused('This invitation was used already');
  if (found.expiresAt <= new Date()) throw refused('This invitation has expired');
  return found;
}

/** Sites deleted since the invitation was sent are left out. */
async function grantSites(em: EntityManager, user: User, invitation: Invitation): Promise<void> {
  if (!rolesNeedingGrants.includes(user.role)) return;
  const sites = await em.find(Site, { id: { $in: invitation.siteIds } });
  for (const { id: siteId } of sites) {
    const { accountId, invitedById = null } = invitation;
    await grantSite(em, { accountId, userId: user.id, siteId, grantedById: invitedById });
  }
}

/**
 * Makes the invited user, with the grants, in the caller's transaction. The e-mail with the token has
 * reached the address, which is thereby verified. Of two acceptances at once one wins.
 *
 * @throws AppError as `openInvitation`; `unprocessable` when the plan has no seat left;
 *   UniqueConstraintViolationException when the e-mail was taken meanwhile
 */
export async function acceptInvitation(
  em: EntityManager,
  { tokenHash, fullName, passwordHash }: Acceptance,
): Promise<User> {
  const invitation = await openInvitation(em, tokenHash, LockMode.PESSIMISTIC_WRITE);
  const { accountId, email, role } = invitation;
  const username = email.split('@')[0] ?? email;
  const now = new Date();
  const user = await createUser(
    em,
    { accountId, email, role, username, fullName, passwordHash, emailVerifiedAt: now },
    invitation.id,
  );
  await grantSites(em, user, invitation);
  invitation.acceptedAt = now;
  await em.flush();
  return user;
}
