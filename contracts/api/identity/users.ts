import { z } from 'zod';
import { id, requiredText, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { assignableRoles, roles } from '#contracts/api/shared/permissions.ts';
import { email } from './auth.ts';
import { newPassword } from './password.ts';

export const assignableRole = z.enum(assignableRoles, 'Must be admin, editor or viewer');

export const userRow = z
  .object({
    ...rowFields,
    email: z.string(),
    role: z.enum(roles),
    username: z.string(),
    full_name: z.string(),
    company_name: z.string().nullable(),
    profile_image: z.string().nullable(),
    country: z.string().nullable(),
    timezone: z.string(),
    current_site_id: id.nullable(),
    is_active: z.boolean(),
    email_verified_at: timestamp.nullable(),
    last_login_at: timestamp.nullable(),
  })
  .meta({ id: 'User' });

/** What GET gives and nobody sets here: these are the person's own affair (`auth/me/`). */
export const readOnlyOfUser = [
  'id',
  'created_at',
  'updated_at',
  'row_version',
  'profile_image',
  'country',
  'timezone',
  'current_site_id',
  'email_verified_at',
  'last_login_at',
] as const;

const changeable = {
  username: requiredText(150).optional(),
  full_name: requiredText(150),
  company_name: z.string().trim().max(150, 'At most 150 characters').nullable().optional(),
};

export const userBody = z.strictObject({
  ...changeable,
  email,
  password: newPassword,
  role: assignableRole.default('viewer'),
});

/** Role and e-mail as GET gave them are accepted, whatever they are; changed ones are judged by the rules. */
export const userPut = z.strictObject({
  ...changeable,
  email: email.optional(),
  role: z.enum(roles),
  is_active: z.boolean().optional(),
  row_version: z.int().optional(),
});
export const userPatch = userPut.partial();

export const siteGrantBody = z.strictObject({ site_id: id });

/** The sites a user was granted, after the change. */
export const grantedSites = z
  .object({ user_id: id, site_ids: z.array(id) })
  .meta({ id: 'GrantedSites' });
