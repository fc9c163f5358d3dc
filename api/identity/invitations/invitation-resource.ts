import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { invitationRow } from '#contracts/api/identity/invitations.ts';
import { Invitation } from '#entities/identity/invitation.ts';

function statusOf({ acceptedAt, expiresAt }: Invitation) {
  if (acceptedAt) return 'accepted';
  return expiresAt > new Date() ? 'open' : 'expired';
}

/** An invitation as the API answers it; the token is only in the e-mail. */
export const invitationResource: Resource<Invitation, typeof invitationRow> = {
  entity: Invitation,
  path: 'auth/invitations/',
  tag: 'Users',
  noun: 'invitation',
  throttle: 'auth',
  deletion: 'Withdraws it: its link opens nothing any more. An accepted one is 409.',
  readPermission: 'manage_users',
  row: invitationRow,
  readOnlyFields: [],
  present: (invitation) => ({
    ...presentRow(invitation),
    email: invitation.email,
    role: invitation.role,
    site_ids: invitation.siteIds,
    status: statusOf(invitation),
    expires_at: invitation.expiresAt.toISOString(),
    accepted_at: presentTime(invitation.acceptedAt),
    invited_by_id: invitation.invitedById ?? null,
  }),
};
