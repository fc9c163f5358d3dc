import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import {
  createRoute,
  deleteRoute,
  listRoute,
  retrieveRoute,
  updateRoute,
} from '#api/shared/crud.ts';
import { declareList } from '#api/shared/declare-list.ts';
import { siteBody, sitePatch, sitePut } from '#contracts/api/identity/sites.ts';
import { assertSiteAllowed } from '#entities/identity/assert-site-allowed.ts';
import { freeSlug } from '#entities/identity/free-slug.ts';
import { removeSite } from '#entities/identity/remove-site.ts';
import { Site } from '#entities/identity/site.ts';
import { uuidv7 } from '#entities/shared/uuid-v7.ts';
import { applySiteFields } from './apply-site-fields.ts';
import { siteResource } from './site-resource.ts';

const list = declareList({
  search: ['name', 'domain'],
  filters: {
    status: { property: 'status', kind: 'text' },
    industry_id: { property: 'industryId', kind: 'id' },
    hosting_type: { property: 'hostingType', kind: 'text' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { name: 'name' },
});

async function apply(em: EntityManager, site: Site, body: z.output<typeof sitePatch>) {
  const slug = await freeSlug(em, Site, { row: site, given: body.slug, name: body.name });
  await applySiteFields(em, site, body);
  em.assign(site, { slug });
}

export const siteRoutes = [
  listRoute(siteResource, list),
  createRoute(siteResource, {
    permission: 'administer',
    body: siteBody,
    async make(em, body, { accountId }) {
      await assertSiteAllowed(em, accountId, { industryId: body.industry_id });
      const { name } = body;
      const slug = await freeSlug(em, Site, { given: body.slug, name });
      const site = em.create(
        Site,
        { id: uuidv7(), accountId, name, slug, settings: {} },
        { persist: false },
      );
      await applySiteFields(em, site, body);
      return site;
    },
  }),
  retrieveRoute(siteResource),
  updateRoute(siteResource, 'put', { permission: 'administer', body: sitePut, apply }),
  updateRoute(siteResource, 'patch', { permission: 'administer', body: sitePatch, apply }),
  deleteRoute(siteResource, 'administer', (em, site) =>
    em.transactional((inner) => removeSite(inner, site)),
  ),
];
