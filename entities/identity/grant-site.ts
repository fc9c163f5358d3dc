import type { EntityManager } from '@mikro-orm/postgresql';
import { rolesNeedingGrants } from '#contracts/api/shared/permissions.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { SiteUserAccess } from './site-user-access.ts';
import { User } from './user.ts';

interface Grant {
  accountId: string;
  userId: string;
  siteId: string;
  grantedById: string | null;
}

/** @throws AppError `unprocessable` for a user who sees every site anyway */
export function assertNeedsGrants(user: User, field: string): void {
  if (rolesNeedingGrants.includes(user.role)) return;
  throw unprocessable(field, 'Only editors and viewers are granted sites; this user sees them all');
}

/** Sites granted to a user, the oldest grant first. */
export async function grantedSiteIds(em: EntityManager, userId: string): Promise<string[]> {
  const rows = await em.find(
    SiteUserAccess,
    { userId },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  return rows.map(({ siteId }) => siteId);
}

/** Grants a site; granting it twice changes nothing. */
export async function grantSite(em: EntityManager, grant: Grant): Promise<void> {
  await em.upsert(SiteUserAccess, grant, {
    onConflictFields: ['userId', 'siteId'],
    onConflictAction: 'ignore',
  });
}

/** Takes a grant back, and the site from the user's dashboard; without a grant nothing changes. */
export async function revokeSite(em: EntityManager, userId: string, siteId: string): Promise<void> {
  await em.nativeDelete(SiteUserAccess, { userId, siteId });
  await em.nativeUpdate(User, { id: userId, currentSiteId: siteId }, { currentSiteId: null });
}
