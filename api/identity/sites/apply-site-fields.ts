import type { EntityManager } from '@mikro-orm/postgresql';
import type { z } from 'zod';
import { changeSiteSettings } from '#contracts/api/identity/change-site-settings.ts';
import type { sitePatch } from '#contracts/api/identity/sites.ts';
import { unprocessable } from '#contracts/shared/app-error.ts';
import { assertSiteAllowed } from '#entities/identity/assert-site-allowed.ts';
import { Industry } from '#entities/identity/industry.ts';
import { IndustrySector } from '#entities/identity/industry-sector.ts';
import { Sector } from '#entities/identity/sector.ts';
import type { Site } from '#entities/identity/site.ts';
import { SiteIntegration } from '#entities/integration/site-integration.ts';
import { stateOf } from './state.ts';

type Body = z.output<typeof sitePatch>;

/** The industry exists, and the site's sectors are of it. */
async function assertIndustry(em: EntityManager, site: Site, industryId: string): Promise<void> {
  if ((await em.count(Industry, { id: industryId })) === 0) {
    throw unprocessable('industry_id', 'Unknown industry');
  }
  const sectors = await em.find(Sector, { siteId: site.id, industrySectorId: { $ne: null } });
  const topics = sectors.flatMap(({ industrySectorId }) => industrySectorId ?? []);
  const strange = { id: { $in: topics }, industryId: { $ne: industryId } };
  if ((await em.count(IndustrySector, strange)) > 0) {
    throw unprocessable('industry_id', 'Sectors of this site belong to another industry');
  }
}

async function assertDestinations(em: EntityManager, site: Site, body: Body): Promise<void> {
  const ids = [...new Set(body.settings?.publishing?.destinations)];
  if (ids.length === 0) return;
  const own = await em.count(SiteIntegration, { id: { $in: ids }, siteId: site.id });
  if (own === ids.length) return;
  throw unprocessable('settings', 'publishing.destinations: Unknown integration of this site');
}

/** Checks and puts the given fields on a site; what is not given stays. The slug is not among them. */
export async function applySiteFields(em: EntityManager, site: Site, body: Body): Promise<void> {
  const { industry_id: industryId, settings } = body;
  const state = stateOf(body);
  if (industryId && industryId !== site.industryId) {
    await assertIndustry(em, site, industryId);
    await assertSiteAllowed(em, site.accountId, { id: site.id, industryId });
  }
  await assertDestinations(em, site, body);
  const fields = {
    ...state,
    name: body.name,
    domain: body.domain,
    industryId,
    siteType: body.site_type,
    hostingType: body.hosting_type,
    settings: settings && changeSiteSettings(site.settings, settings),
  };
  em.assign(site, fields, { ignoreUndefined: true });
}
