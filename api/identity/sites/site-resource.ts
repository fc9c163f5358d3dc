import type { Resource } from '#api/shared/crud.ts';
import { presentRow } from '#api/shared/present.ts';
import { siteSettingsInForce } from '#contracts/api/identity/change-site-settings.ts';
import { siteRow } from '#contracts/api/identity/sites.ts';
import { Site } from '#entities/identity/site.ts';

/** A site as the API answers it. */
export const siteResource: Resource<Site, typeof siteRow> = {
  entity: Site,
  path: 'auth/sites/',
  tag: 'Sites',
  noun: 'site',
  throttle: 'auth',
  deletion:
    'With its sectors and grants, when nothing else hangs on it; else 409 tells what does. Whoever has it as current site is moved to another one.',
  row: siteRow,
  readOnlyFields: ['id', 'created_at', 'updated_at', 'row_version'],
  present: (site) => ({
    ...presentRow(site),
    name: site.name,
    slug: site.slug,
    domain: site.domain ?? null,
    industry_id: site.industryId ?? null,
    site_type: site.siteType,
    hosting_type: site.hostingType,
    status: site.status,
    is_active: site.isActive,
    settings: siteSettingsInForce(site.settings),
  }),
};
