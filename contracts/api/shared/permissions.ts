/** Roles in falling power (spec/domain.md, "Roles"). */
export const roles = ['developer', 'owner', 'admin', 'editor', 'viewer', 'system_bot'] as const;
export type Role = (typeof roles)[number];

/** Roles that `auth/users/` and invitations give; the others come another way (spec/api.md, Fine print). */
export const assignableRoles = ['admin', 'editor', 'viewer'] as const;

/** What an API key may: `read` is GET, `write` the rest. */
export const apiKeyScopes = ['read', 'write'] as const;
export type ApiKeyScope = (typeof apiKeyScopes)[number];

interface PermissionRow {
  description: string;
  /** Roles that have it; an editor or viewer on granted sites only. */
  roles: readonly Role[];
  /** False: only a person may, never an API key (a key makes no users, no keys, no payments). */
  apiKeys: boolean;
}

const persons = ['developer', 'owner', 'admin', 'editor', 'viewer'] as const;

/**
 * The role matrix (spec/domain.md "Roles", spec/api.md "Routes"): what a route asks for, and who has it.
 * Routes, `auth/groups/`, `auth/me/`, docs/api/roles.md and the matrix test all read this table.
 */
export const permissions = {
  view: { description: "Read what is on one's sites", roles, apiKeys: true },
  edit: {
    description: "Change, start, approve and publish on one's sites",
    roles: ['developer', 'owner', 'admin', 'editor', 'system_bot'],
    apiKeys: true,
  },
  administer: {
    description: 'Change sites, sectors and settings of the account',
    roles: ['developer', 'owner', 'admin', 'system_bot'],
    apiKeys: true,
  },
  view_users: { description: 'Read the users of the account', roles: persons, apiKeys: true },
  manage_users: {
    description: 'Invite, change and remove users, grants and API keys',
    roles: ['developer', 'owner', 'admin'],
    apiKeys: false,
  },
  view_billing: { description: 'Read credits, usage and prices', roles: persons, apiKeys: true },
  view_account_billing: {
    description: 'Read subscriptions, invoices and payments',
    roles: ['developer', 'owner'],
    apiKeys: true,
  },
  manage_account: {
    description: 'Pay, subscribe, hand the account over',
    roles: ['developer', 'owner'],
    apiKeys: false,
  },
  be_oneself: {
    description: "Change one's own profile, password, notifications and settings",
    roles: persons,
    apiKeys: false,
  },
  develop: {
    description: 'Change what all accounts share',
    roles: ['developer'],
    apiKeys: false,
  },
} as const satisfies Record<string, PermissionRow>;

export type Permission = keyof typeof permissions;
export const permissionNames = Object.keys(permissions) as Permission[];

/** Roles that see only the sites they were granted. */
export const rolesNeedingGrants: readonly Role[] = ['editor', 'viewer'];

/** True when the role has the permission; an unknown role has none. */
export function roleHas(role: string, permission: Permission): boolean {
  const having: readonly string[] = permissions[permission].roles;
  return having.includes(role);
}

/**
 * True when an API key with these scopes may use a route that asks for the permission.
 *
 * @param method the route's HTTP method
 */
export function apiKeyMay(
  scopes: readonly ApiKeyScope[],
  permission: Permission,
  method: string,
): boolean {
  return permissions[permission].apiKeys && scopes.includes(method === 'get' ? 'read' : 'write');
}
