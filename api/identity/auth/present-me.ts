import { presentRow, presentTime } from '#api/shared/present.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { moduleNames } from '#contracts/api/shared/modules.ts';
import { apiKeyMay, permissionNames, roleHas } from '#contracts/api/shared/permissions.ts';
import type { Account } from '#entities/identity/account.ts';
import type { Plan } from '#entities/identity/plan.ts';
import type { User } from '#entities/identity/user.ts';

interface Me {
  user: User;
  account: Account;
  plan: Plan | null;
  caller: SignedInUser;
}

/** Permissions of the role; of an API key those that it has for some method. */
function permissionsOf({ role, apiKey }: SignedInUser) {
  return permissionNames.filter(
    (name) =>
      roleHas(role, name) &&
      (!apiKey || ['get', 'post'].some((method) => apiKeyMay(apiKey.scopes, name, method))),
  );
}

function presentProfile(user: User) {
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
    notify_by_email: user.notifyByEmail,
    survey_completed_at: presentTime(user.surveyCompletedAt),
  };
}

/** The body of `auth/me/`. */
export function presentMe({ user, account, plan, caller }: Me) {
  return {
    ...presentProfile(user),
    role: caller.role,
    is_active: user.isActive,
    email_verified_at: presentTime(user.emailVerifiedAt),
    signed_up_with: user.signedUpWith,
    last_login_with: user.lastLoginWith ?? null,
    last_login_at: presentTime(user.lastLoginAt),
    password_setup_required: user.passwordSetupRequired,
    account: { id: account.id, name: account.name, slug: account.slug, status: account.status },
    plan: plan && {
      id: plan.id,
      name: plan.name,
      slug: plan.slug,
      included_credits: plan.includedCredits,
    },
    credits: account.credits,
    permissions: permissionsOf(caller),
    enabled_modules: moduleNames.filter((name) => !caller.disabledModules.includes(name)),
    site_ids: caller.grantedSiteIds && [...caller.grantedSiteIds],
  };
}
