import type { EntityManager } from '@mikro-orm/postgresql';
import { assertVerified } from '#api/identity/auth/assert-verified.ts';
import { mailedLink } from '#api/identity/auth/mailed-link.ts';
import { refuseMailFlood } from '#api/identity/auth/refuse-mail-flood.ts';
import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { deliverAfterCommit } from '#api/shared/start-work.ts';
import { createToken, hashToken } from '#api/shared/tokens.ts';
import { invitationBody } from '#contracts/api/identity/invitations.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Account } from '#entities/identity/account.ts';
import type { Invitation } from '#entities/identity/invitation.ts';
import { invite } from '#entities/identity/invite.ts';
import { Site } from '#entities/identity/site.ts';
import { User } from '#entities/identity/user.ts';
import { userOfAccount } from '#entities/identity/user-of-account.ts';
import { queueEmail, type Seal } from '#entities/system/queue-email.ts';
import { invitationResource } from './invitation-resource.ts';

/** Source: spec/domain.md, "Invitation". */
const validHours = 7 * 24;

const { path, tag, throttle, row, present } = invitationResource;

async function assertOwnSites(em: EntityManager, siteIds: string[]): Promise<void> {
  if ((await em.count(Site, { id: { $in: siteIds } })) === siteIds.length) return;
  throw unprocessable('site_ids', 'Site must belong to your account');
}

/** The e-mail with the link, in the transaction of its invitation. */
async function mail(em: EntityManager, invitation: Invitation, link: string, seal: Seal) {
  const { accountId, email: recipient, role, invitedById } = invitation;
  const account = await em.findOneOrFail(Account, { id: accountId });
  const inviter = invitedById ? await em.findOne(User, { id: invitedById }) : null;
  const queued = await queueEmail(
    em,
    {
      accountId,
      userId: null,
      template: 'invitation',
      recipient,
      parameters: {
        inviterName: inviter?.fullName ?? account.name,
        accountName: account.name,
        role,
        link,
        validFor: validHours,
      },
      idempotencyKey: `invitation:${invitation.id}`,
    },
    seal,
  );
  return queued === null ? [] : [queued];
}

export const createInvitation = route(
  {
    method: 'post',
    path,
    tag,
    throttle,
    permission: 'manage_users',
    isIdempotent: true,
    summary: 'Invite somebody',
    description: `An e-mail with a link that counts for ${validHours / 24} days. One open invitation an address; one that has expired is replaced.`,
    body: invitationBody,
    answer: one(row, { status: 201 }),
  },
  async (call) => {
    const { em, body, user, dependencies } = call;
    const { email, role, site_ids: siteIds } = body;
    const { accountId } = user;
    const token = createToken(accountId);
    const expiresAt = new Date(Date.now() + validHours * 60 * 60 * 1000);
    const tokenHash = hashToken(token);
    const fresh = { accountId, email, role, siteIds, tokenHash, expiresAt };
    const { invitation, messages } = await em.transactional(async (inner) => {
      await assertVerified(inner, call);
      await assertOwnSites(inner, siteIds);
      const invitedById = await userOfAccount(inner, user.id);
      const made = await invite(inner, { ...fresh, invitedById });
      await refuseMailFlood(inner, { recipient: email });
      const link = mailedLink(dependencies.settings, 'accept-invitation', token);
      return { invitation: made, messages: await mail(inner, made, link, dependencies.encrypt) };
    });
    deliverAfterCommit(call, messages);
    return present(invitation);
  },
);
