import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  type Resource,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList, siteFilters } from '#api/shared/declare-list.ts';
import { presentRow } from '#api/shared/present.ts';
import { referencedSite } from '#api/shared/references.ts';
import {
  siteAccessBody,
  siteAccessPatch,
  siteAccessPut,
  siteAccessRow,
} from '#contracts/api/identity/site-access.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { assertNeedsGrants, revokeSite } from '#entities/identity/grant-site.ts';
import { SiteUserAccess } from '#entities/identity/site-user-access.ts';
import { User } from '#entities/identity/user.ts';
import { userOfAccount } from '#entities/identity/user-of-account.ts';

const resource: Resource<SiteUserAccess, typeof siteAccessRow> = {
  entity: SiteUserAccess,
  path: 'auth/site-access/',
  tag: 'Users',
  noun: 'site grant',
  throttle: 'auth',
  readPermission: 'manage_users',
  row: siteAccessRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', 'granted_by_id'],
  present: (access) => ({
    ...presentRow(access),
    user_id: access.userId,
    site_id: access.siteId,
    granted_by_id: access.grantedById ?? null,
  }),
};

const list = declareList({
  filters: { ...siteFilters, user_id: { property: 'userId', kind: 'id' } },
});

/** The user a grant is for. */
async function assertGrantee(em: EntityManager, userId: string): Promise<void> {
  const user = await em.findOne(User, { id: userId });
  if (!user) throw unprocessable('user_id', 'User must belong to your account');
  assertNeedsGrants(user, 'user_id');
}

async function apply(
  em: EntityManager,
  access: SiteUserAccess,
  body: z.output<typeof siteAccessPatch>,
): Promise<void> {
  const { user_id: userId = access.userId, site_id: siteId = access.siteId } = body;
  await referencedSite(em, siteId);
  await assertGrantee(em, userId);
  em.assign(access, { userId, siteId });
}

export const siteAccessRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission: 'manage_users',
    body: siteAccessBody,
    async make(em, { user_id: userId, site_id: siteId }, { accountId, id }) {
      await referencedSite(em, siteId);
      await assertGrantee(em, userId);
      const grantedById = await userOfAccount(em, id);
      return em.create(SiteUserAccess, { accountId, userId, siteId, grantedById });
    },
  }),
  retrieveRoute(resource),
  updateRoute(resource, 'put', { permission: 'manage_users', body: siteAccessPut, apply }),
  updateRoute(resource, 'patch', { permission: 'manage_users', body: siteAccessPatch, apply }),
  deleteRoute(resource, 'manage_users', (em, { userId, siteId }) =>
    em.transactional((inner) => revokeSite(inner, userId, siteId)),
  ),
];
