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
import { unprocessable } from '#contracts/shared/app-error.ts';
import { slugify } from '#domain/shared/slug.ts';
import { Industry } from '#entities/identity/industry.ts';
import { Site } from '#entities/identity/site.ts';
import { siteResource } from './site-resource.ts';

const list = declareList({
  search: ['name', 'domain'],
  filters: {
    status: { property: 'status', kind: 'text' },
    industry_id: { property: 'industryId', kind: 'id' },
    is_active: { property: 'isActive', kind: 'boolean' },
  },
  ordering: { name: 'name' },
});

/** Puts the given fields on a site; what is not given stays. */
async function applyFields(em: EntityManager, site: Site, body: z.output<typeof sitePatch>) {
  if (body.industry_id && (await em.count(Industry, { id: body.industry_id })) === 0) {
    throw unprocessable('industry_id', 'Unknown industry');
  }
  const fields = {
    name: body.name,
    slug: body.slug,
    domain: body.domain,
    industryId: body.industry_id,
    siteType: body.site_type,
    hostingType: body.hosting_type,
    status: body.status,
    isActive: body.is_active,
    settings: body.settings && { ...site.settings, ...body.settings },
  };
  em.assign(site, fields, { ignoreUndefined: true });
}

export const siteRoutes = [
  listRoute(siteResource, list),
  createRoute(siteResource, {
    permission: 'administer',
    body: siteBody,
    async make(em, body, user) {
      const slug = body.slug ?? slugify(body.name);
      const site = em.create(Site, {
        accountId: user.accountId,
        name: body.name,
        slug,
        settings: {},
      });
      await applyFields(em, site, { ...body, slug });
      return site;
    },
  }),
  retrieveRoute(siteResource),
  updateRoute(siteResource, 'put', { permission: 'administer', body: sitePut, apply: applyFields }),
  updateRoute(siteResource, 'patch', {
    permission: 'administer',
    body: sitePatch,
    apply: applyFields,
  }),
  deleteRoute(siteResource, 'administer'),
];
