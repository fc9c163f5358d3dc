import { defineEntity, p } from '@mikro-orm/postgresql';
import { assignableRoles } from '#contracts/api/shared/permissions.ts';
import { tenantColumns, timestamp } from '#entities/shared/columns.ts';
import { tenantTable } from '#entities/shared/tenancy.ts';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'igny8_invitations',
  properties: {
    ...tenantColumns,
    /** In lower case. */
    email: p.text(),
    role: p.enum(assignableRoles),
    siteIds: p.json<string[]>().defaultRaw("'[]'"),
    tokenHash: p.text().unique().hidden(),
    expiresAt: timestamp(),
    invitedById: p.uuid().nullable(),
    acceptedAt: timestamp().nullable(),
  },
  uniques: [{ properties: ['accountId', 'id'] }],
  indexes: [
    {
      name: 'igny8_invitations_open_unique',
      expression:
        'create unique index igny8_invitations_open_unique on igny8_invitations (account_id, email) where accepted_at is null',
    },
  ],
  checks: [{ name: 'igny8_invitations_email_check', expression: 'email = lower(email)' }],
  ...tenantTable,
});

/** An offer to join an account; accepting it makes the user with its grants, deleting withdraws it. */
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
