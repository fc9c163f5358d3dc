import { presentRow, presentTime } from '#api/shared/present.ts';
import type { User } from '#entities/identity/user.ts';

/** What `auth/users/` and `auth/me/` both answer of a user. */
export function presentPerson(user: User) {
  return {
    ...presentRow(user),
    email: user.email,
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
  };
}
