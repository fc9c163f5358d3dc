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
import { sectorBody, sectorPatch, sectorPut, sectorRow } from '#contracts/api/identity/sectors.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { slugify } from '#domain/shared/slug.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { Sector } from '#entities/identity/sector.ts';

const resource: Resource<Sector, typeof sectorRow> = {
  entity: Sector,
  path: 'auth/sectors/',
  tag: 'Sites',
  noun: 'sector',
  throttle: 'auth',
  row: sectorRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version', 'status'],
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
  filters: { ...siteFilters, is_active: { property: 'isActive', kind: 'boolean' } },
  ordering: { name: 'name' },
});

/** Puts the given fields on a sector; `status` follows `is_active`. */
async function applyFields(em: EntityManager, sector: Sector, body: z.output<typeof sectorPatch>) {
  const { industry_sector_id: industrySectorId, is_active: isActive, name, slug } = body;
  if (industrySectorId && (await em.count(IndustrySector, { id: industrySectorId })) === 0) {
    throw unprocessable('industry_sector_id', 'Unknown industry sector');
  }
  const status = isActive === undefined ? undefined : isActive ? 'active' : 'inactive';
  em.assign(sector, { name, slug, industrySectorId, isActive, status }, { ignoreUndefined: true });
}

export const sectorRoutes = [
  listRoute(resource, list),
  createRoute(resource, {
    permission: 'administer',
    body: sectorBody,
    async make(em, body, { accountId }) {
      const { id: siteId } = await referencedSite(em, body.site_id);
      const slug = body.slug ?? slugify(body.name);
      const sector = em.create(Sector, { accountId, siteId, name: body.name, slug });
      await applyFields(em, sector, { ...body, slug });
      return sector;
    },
  }),
  retrieveRoute(resource),
  updateRoute(resource, 'put', { permission: 'administer', body: sectorPut, apply: applyFields }),
  updateRoute(resource, 'patch', {
    permission: 'administer',
    body: sectorPatch,
    apply: applyFields,
  }),
  deleteRoute(resource, 'administer'),
];
