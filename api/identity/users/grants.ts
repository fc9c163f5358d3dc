import { one } from '#api/shared/answer.ts';
import { findRow } from '#api/shared/find-row.ts';
import { referencedSite } from '#api/shared/references.ts';
import { route } from '#api/shared/route.ts';
import { grantedSites, siteGrantBody } from '#contracts/api/identity/users.ts';
import { idParameters } from '#contracts/api/shared/fields.ts';
import {
  assertNeedsGrants,
  grantedSiteIds,
  grantSite,
  revokeSite,
} from '#entities/identity/grant-site.ts';
import { User } from '#entities/identity/user.ts';
import { userOfAccount } from '#entities/identity/user-of-account.ts';

const shared = {
  method: 'post',
  tag: 'Users',
  throttle: 'auth',
  permission: 'manage_users',
  parameters: idParameters,
  body: siteGrantBody,
  answer: one(grantedSites),
} as const;

export const grantSiteRoute = route(
  {
    ...shared,
    path: 'auth/users/{id}/grant-site/',
    summary: 'Grant a site to an editor or viewer',
    description: 'Counts at once. Granting twice changes nothing; owners and admins need no grant.',
    isIdempotent: true,
    target: (em, { id }) => findRow(em, User, id),
  },
  ({ em, target: user, body, user: { id: actorId, accountId } }) =>
    em.transactional(async (inner) => {
      const { id: siteId } = await referencedSite(inner, body.site_id);
      assertNeedsGrants(user, 'non_field_errors');
      const grantedById = await userOfAccount(inner, actorId);
      await grantSite(inner, { accountId, userId: user.id, siteId, grantedById });
      return { user_id: user.id, site_ids: await grantedSiteIds(inner, user.id) };
    }),
);

export const revokeSiteRoute = route(
  {
    ...shared,
    path: 'auth/users/{id}/revoke-site/',
    summary: 'Take the grant of a site back',
    description: 'Counts at once, also for open event streams. Revoking twice changes nothing.',
    target: (em, { id }) => findRow(em, User, id),
  },
  ({ em, target: user, body }) =>
    em.transactional(async (inner) => {
      const { id: siteId } = await referencedSite(inner, body.site_id);
      await revokeSite(inner, user.id, siteId);
      return { user_id: user.id, site_ids: await grantedSiteIds(inner, user.id) };
    }),
);
