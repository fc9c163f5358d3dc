import { presentPerson } from '#api/identity/users/present-person.ts';
import { presentTime } from '#api/shared/present.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { moduleNames } from '#contracts/api/shared/modules.ts';
import { apiKeyMay, permissionNames, roleHas } from '#contracts/api/shared/permissions.ts';
import type { AiProvider } from '#contracts/api/system/ai-provider.ts';
import type { Account } from '#entities/identity/account.ts';
import type { Plan } from '#entities/identity/plan.ts';
import type { User } from '#entities/identity/user.ts';

interface Me {
  user: User;
  account: Account;
  plan: Plan | null;
  caller: SignedInUser;
  aiProvider: AiProvider;
}

/** Permissions of the role; of an API key those that it has for some method. */
function permissionsOf({ role, apiKey }: SignedInUser) {
  return permissionNames.filter(
    (name) =>
      roleHas(role, name) &&
      (!apiKey || ['get', 'post'].some((method) => apiKeyMay(apiKey.scopes, name, method))),
  );
}

/** The body of `auth/me/`. */
export function presentMe({ user, account, plan, caller, aiProvider }: Me) {
  return {
    ...presentPerson(user),
    role: caller.role,
    notify_by_email: user.notifyByEmail,
    survey_completed_at: presentTime(user.surveyCompletedAt),
    signed_up_with: user.signedUpWith,
    last_login_with: user.lastLoginWith ?? null,
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
    ai_provider: aiProvider,
    site_ids: caller.grantedSiteIds && [...caller.grantedSiteIds],
  };
}
