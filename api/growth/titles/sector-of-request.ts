import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { referencedSector, referencedSite } from '#api/shared/references.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { freeSlug } from '#entities/identity/free-slug.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';

const nameOfNone = 'General';

/**
 * The sector a request of the growth modules is about (spec/growth.md): the one it names, else the only
 * active one; a site without any gets `General`. In the caller's transaction.
 *
 * @throws AppError `unprocessable` when the site has several and none is named; as `referencedSector`
 */
export async function sectorOfRequest(
  em: EntityManager,
  siteId: string,
  sectorId: string | undefined,
): Promise<Sector> {
  if (sectorId !== undefined) return referencedSector(em, siteId, sectorId);
  const { accountId } = await referencedSite(em, siteId);
  const [only, second] = await activeSectors(em, siteId);
  if (second) throw unprocessable('sector_id', 'The site has several sectors: name one');
  if (only) return only;
  // Two first requests at once: the second waits here and finds the sector of the first.
  await em.findOneOrFail(Site, { id: siteId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [made] = await activeSectors(em, siteId);
  if (made) return made;
  const name = nameOfNone;
  const slug = await freeSlug(em, Sector, { name, among: { siteId } });
  const sector = em.create(Sector, { accountId, siteId, name, slug });
  await em.persist(sector).flush();
  return sector;
}

function activeSectors(em: EntityManager, siteId: string): Promise<Sector[]> {
  return em.find(Sector, { siteId, isActive: true, status: 'active' }, { limit: 2 });
}
