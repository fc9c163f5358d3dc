import { one } from '#api/shared/answer.ts';
import { route } from '#api/shared/route.ts';
import { groups } from '#contracts/api/identity/auth.ts';
import {
  permissionNames,
  permissions,
  roleHas,
  roles,
  rolesNeedingGrants,
} from '#contracts/api/shared/permissions.ts';

export const listGroups = route(
  {
    method: 'get',
    path: 'auth/groups/',
    tag: 'Authentication',
    throttle: 'auth',
    permission: 'view',
    summary: 'Show what each role may',
    answer: one(groups),
  },
  async () =>
    roles.map((role) => ({
      name: role,
      permissions: permissionNames
        .filter((name) => roleHas(role, name))
        .map((name) => ({ name, description: permissions[name].description })),
      needs_grants: rolesNeedingGrants.includes(role),
    })),
);
