import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { deleteRoute, listRoute, retrieveRoute, updateRoute } from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import type { SignedInUser } from '#api/shared/signed-in-user.ts';
import { userPatch, userPut } from '#contracts/api/identity/users.ts';
import { changeUser, removeUser } from '#entities/identity/change-user.ts';
import type { User } from '#entities/identity/user.ts';
import { createUserRoute } from './create.ts';
import { grantSiteRoute, revokeSiteRoute } from './grants.ts';
import { userResource } from './user-resource.ts';

const list = declareList({
  search: ['email', 'fullName', 'username'],
  filters: {
    role: { property: 'role', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { email: 'email', full_name: 'fullName', last_login_at: 'lastLoginAt' },
});

function apply(
  em: EntityManager,
  user: User,
  body: z.output<typeof userPatch>,
  actor: SignedInUser,
): Promise<void> {
  const { email, role, username, full_name: fullName, company_name: companyName } = body;
  const change = { email, role, username, fullName, companyName, isActive: body.is_active };
  return changeUser(em, user, change, actor);
}

export const userRoutes = [
  listRoute(userResource, list),
  createUserRoute,
  retrieveRoute(userResource),
  updateRoute(userResource, 'put', { permission: 'manage_users', body: userPut, apply }),
  updateRoute(userResource, 'patch', { permission: 'manage_users', body: userPatch, apply }),
  deleteRoute(userResource, 'manage_users', removeUser),
  grantSiteRoute,
  revokeSiteRoute,
];
