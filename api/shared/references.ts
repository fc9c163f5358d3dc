import type { EntityManager } from '@mikro-orm/postgresql';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';
import { siteNotGranted } from './find-row.ts';

/**
 * The site a body points at.
 *
 * @throws AppError `unprocessable` for another account's or an unknown one, `permission_denied` for one
 *   that was not granted
 */
export async function referencedSite(
  em: EntityManager,
  siteId: string,
  field = 'site_id',
): Promise<Site> {
  const site = await em.findOne(Site, { id: siteId });
  if (site) return site;
  const isOwn = (await em.count(Site, { id: siteId }, { filters: { granted: false } })) > 0;
  throw isOwn ? siteNotGranted() : unprocessable(field, 'Site must belong to your account');
}

/**
 * The site and sector a body points at.
 *
 * @throws AppError `unprocessable` for a sector that is not of the site
 */
export async function referencedSector(
  em: EntityManager,
  siteId: string,
  sectorId: string,
): Promise<Sector> {
  await referencedSite(em, siteId);
  const sector = await em.findOne(Sector, { id: sectorId, siteId });
  if (!sector) throw unprocessable('sector_id', 'Sector must belong to the selected site');
  return sector;
}
