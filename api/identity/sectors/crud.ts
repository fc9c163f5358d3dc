import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { stateOf } from '#api/identity/sites/state.ts';
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
import { sectorBody, sectorPatch, sectorPut, sectorRow } from '#contracts/api/identity/sectors.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { freeSlug } from '#entities/identity/free-slug.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { removeSector } from '#entities/identity/remove-site.ts';
import { Sector } from '#entities/identity/sector.ts';
import { Site } from '#entities/identity/site.ts';

const resource: Resource<Sector, typeof sectorRow> = {
  entity: Sector,
  path: 'auth/sectors/',
  tag: 'Sites',
  noun: 'sector',
  throttle: 'auth',
  deletion: 'When nothing hangs on it; else 409 tells what does.',
  row: sectorRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
  present: (sector) => ({
    ...presentRow(sector),
    site_id: sector.siteId,
    industry_sector_id: sector.industrySectorId ?? null,
    name: sector.name,
    slug: sector.slug,
    is_active: sector.isActive,
    status: sector.status,
  }),
};

const list = declareList({
  search: ['name'],
  filters: {
    ...siteFilters,
    status: { property: 'status', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { name: 'name' },
});

/** The industry's sector exists and is of the site's industry, where the site has one. */
async function assertIndustrySector(
  em: EntityManager,
  siteId: string,
  industrySectorId: string,
): Promise<void> {
  const found = await em.findOne(IndustrySector, { id: industrySectorId });
  if (!found) throw unprocessable('industry_sector_id', 'Unknown industry sector');
  const { industryId } = await em.findOneOrFail(Site, { id: siteId });
  if (!industryId || industryId === found.industryId) return;
  throw unprocessable('industry_sector_id', "Must be a sector of the site's industry");
}

/** Puts the given fields on a sector; what is not given stays. */
async function apply(em: EntityManager, sector: Sector, body: z.output<typeof sectorPatch>) {
  const { industry_sector_id: industrySectorId, name, slug: given } = body;
  if (industrySectorId) await assertIndustrySector(em, sector.siteId, industrySectorId);
  const among = { siteId: sector.siteId };
  const slug = await freeSlug(em, Sector, { row: sector, given, name, among });
  em.assign(sector, { ...stateOf(body), name, slug, industrySectorId }, { ignoreUndefined: true });
}

export const sectorRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission: 'administer',
    body: sectorBody,
    async make(em, body, { accountId }) {
      const { id: siteId } = await referencedSite(em, body.site_id);
      const { name, slug: given } = body;
      const slug = await freeSlug(em, Sector, { given, name, among: { siteId } });
      const sector = em.create(Sector, { accountId, siteId, name, slug }, { persist: false });
      await apply(em, sector, { ...body, slug });
      return sector;
    },
  }),
  retrieveRoute(resource),
  updateRoute(resource, 'put', { permission: 'administer', body: sectorPut, apply }),
  updateRoute(resource, 'patch', { permission: 'administer', body: sectorPatch, apply }),
  deleteRoute(resource, 'administer', (em, sector) =>
    em.transactional((inner) => removeSector(inner, sector)),
  ),
];
