import type { Resource } from '#api/shared/crud.ts';
import { presentRow, presentTime } from '#api/shared/present.ts';
import { readOnlyOfUser, userRow } from '#contracts/api/identity/users.ts';
import { User } from '#entities/identity/user.ts';

/** A user as the API answers it. */
export const userResource: Resource<User, typeof userRow> = {
  entity: User,
  path: 'auth/users/',
  tag: 'Users',
  noun: 'user',
  throttle: 'auth',
  deletion:
    'At once, with tokens, API keys and grants. Never the owner, and nobody themselves. To keep the person and shut out: `is_active`.',
  readPermission: 'view_users',
  row: userRow,
  readOnlyFields: readOnlyOfUser,
  present: (user) => ({
    ...presentRow(user),
    email: user.email,
    role: user.role,
    username: user.username,
    full_name: user.fullName,
    company_name: user.companyName ?? null,
    profile_image: user.profileImage ?? null,
    country: user.country ?? null,
    timezone: user.timezone,
    current_site_id: user.currentSiteId ?? null,
    is_active: user.isActive,
    email_verified_at: presentTime(user.emailVerifiedAt),
    last_login_at: presentTime(user.lastLoginAt),
  }),
};
