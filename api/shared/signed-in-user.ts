import type { MikroORM } from '@mikro-orm/postgresql';
import type { ModuleName } from '#contracts/api/shared/modules.ts';
import type { ApiKeyScope, Role } from '#contracts/api/shared/permissions.ts';
import type { Caller } from '#entities/shared/tenant-context.ts';
import { askPrepared } from './ask-prepared.ts';

/** Who asks, and what the door must know of them. */
export interface SignedInUser {
  id: string;
  /** The account of the token: the user's own, for a developer any. */
  accountId: string;
  /** The user's own account. */
  homeAccountId: string;
  /** A person of a system account counts as a developer (spec/api.md, "Routes"). */
  role: Role;
  /** A system account is not throttled and not charged. */
  isSystemAccount: boolean;
  /** The account's own throttle rates by scope (`120/min`), those of its plan beneath. */
  throttleRates: Record<string, string>;
  disabledModules: readonly ModuleName[];
  /** Sites an editor or viewer may see; null: every site of the account. */
  grantedSiteIds: readonly string[] | null;
  /** The sign-in that the token belongs to; none for an API key and for a token made by an operator. */
  sessionId?: string;
  /** When a token that belongs to no sign-in ends: nothing else ends what was opened with it. */
  tokenExpiresAt?: Date;
  /** Present when an API key asks, not a person. */
  apiKey?: { id: string; scopes: readonly ApiKeyScope[] };
}

interface IdentityRow {
  role: Role;
  is_active: boolean;
  token_version: number;
  home_account_id: string;
  is_system: boolean;
  throttle_rates: Record<string, string>;
  disabled_modules: ModuleName[];
  granted_site_ids: string[] | null;
}

/** A user as the door finds it, with what decides whether tokens still count. */
export interface Identity {
  user: SignedInUser;
  isActive: boolean;
  tokenVersion: number;
}

/**
 * Looks a user up for an account in one round trip, past row-level security: what is answered is only
 * what the door needs.
 *
 * @param accountId the account to act in; another than the user's own only for developers and bots
 * @returns null for an unknown user, or one of another account
 */
export async function identifyUser(
  orm: MikroORM,
  accountId: string,
  userId: string,
): Promise<Identity | null> {
  const [found] = await askPrepared(orm.em.fork(), {
    text: 'select * from igny8_identify($1, $2)',
    values: [accountId, userId],
  });
  if (!found) return null;
  const row = found as unknown as IdentityRow;
  return {
    isActive: row.is_active,
    tokenVersion: row.token_version,
    user: {
      id: userId,
      accountId,
      homeAccountId: row.home_account_id,
      role: row.is_system && row.role !== 'system_bot' ? 'developer' : row.role,
      isSystemAccount: row.is_system,
      throttleRates: row.throttle_rates,
      disabledModules: row.disabled_modules,
      grantedSiteIds: row.granted_site_ids,
    },
  };
}

/**
 * What the unit of work of a request must know of its caller.
 *
 * @param address for the audit log
 */
export function callerOf(user: SignedInUser, address: string | undefined): Caller {
  return {
    userId: user.id,
    isDeveloper: user.role === 'developer',
    grantedSiteIds: user.grantedSiteIds,
    ...(user.apiKey && { apiKeyId: user.apiKey.id }),
    ...(address && { address }),
  };
}
