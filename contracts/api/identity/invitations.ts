import { z } from 'zod';
import { id, requiredText, rowFields, timestamp } from '#contracts/api/shared/fields.ts';
import { email, mailedToken } from './auth.ts';
import { newPassword } from './password.ts';
import { assignableRole } from './users.ts';

export const invitationRow = z
  .object({
    ...rowFields,
    email: z.string(),
    role: assignableRole,
    site_ids: z.array(id),
    status: z.enum(['open', 'expired', 'accepted']),
    expires_at: timestamp,
    accepted_at: timestamp.nullable(),
    invited_by_id: id.nullable(),
  })
  .meta({ id: 'Invitation' });

/** What an account has more sites than is not invited to one by one. */
const mostSites = 500;

export const invitationBody = z.strictObject({
  email,
  role: assignableRole,
  site_ids: z
    .array(id)
    .max(mostSites, `At most ${mostSites} sites`)
    .transform((ids) => [...new Set(ids)])
    .default([])
    .meta({ description: 'For editors and viewers; admins see every site' }),
});

export const acceptInvitationBody = z.strictObject({
  token: mailedToken,
  password: newPassword,
  full_name: requiredText(150),
});
